using System.Net;
using System.Text.Json;
using Xunit.Sdk;

namespace HealthScore.EndToEnd.Crash;

/// <summary>
/// A program that sends one request after the other, and knows for each whether it was acknowledged. One whose answer never came is
/// sent again after the restart, before anything else.
/// </summary>
internal sealed class PostingClient(BatchMaker maker, bool mayFail)
{
    private ClientBook _book = new();
    private Batch? _doubtful;

    /// <summary>What must be stored; right when nothing is doubtful.</summary>
    public ClientBook Book => _book;

    public int Acknowledged { get; private set; }

    /// <summary>Requests that turned out stored though their answer never came.</summary>
    public int StoredUnseen { get; private set; }

    /// <summary>Requests that were answered with a fault of the server, where that may be.</summary>
    public int Failed { get; private set; }

    /// <summary>Posts until the program is gone.</summary>
    public async Task PostAsync(HttpClient http, Action<int> acknowledged, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            _doubtful ??= maker.Next();
            var failed = Failed;
            var rows = await SendAsync(http, _doubtful, cancellationToken);
            if (rows is { } count) acknowledged(count);
            else if (Failed == failed) return;
        }
    }

    /// <summary>Sends again what is doubtful, if anything is.</summary>
    public async Task SettleAsync(HttpClient http, CancellationToken cancellationToken)
    {
        while (_doubtful is { } batch && await SendAsync(http, batch, cancellationToken) is null)
            Assert.True(mayFail, "The program is gone, though nobody ended it.");
    }

    /// <summary>Holds what a store was found to have of this client against what it must have.</summary>
    public void Compare(IReadOnlyList<string> found, string where)
    {
        var expected = _book.Lines.ToList();
        if (found.SequenceEqual(expected, StringComparer.Ordinal)) return;
        if (_doubtful is { } batch)
        {
            var after = _book.Copy();
            after.Apply(batch);
            if (found.SequenceEqual(after.Lines, StringComparer.Ordinal))
            {
                StoredUnseen++;
                return;
            }
        }

        var missing = expected.Except(found, StringComparer.Ordinal).Take(5);
        var extra = found.Except(expected, StringComparer.Ordinal).Take(5);
        throw new XunitException(
            $"{where}: {found.Count} lines stored, {expected.Count} acknowledged; {(_doubtful is null ? "nothing" : $"{_doubtful.Rows} rows")} in doubt."
            + $"\nMissing:\n{string.Join('\n', missing)}\nToo much:\n{string.Join('\n', extra)}");
    }

    /// <returns>How many rows were acknowledged; null when nobody answered.</returns>
    private async Task<int?> SendAsync(HttpClient http, Batch batch, CancellationToken cancellationToken)
    {
        try
        {
            using var content = batch.Content();
            using var response = await http.PostAsync(batch.Path, content, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            if (mayFail && response.StatusCode >= HttpStatusCode.InternalServerError)
            {
                Failed++;
                return null;
            }

            if (response.StatusCode != HttpStatusCode.OK) throw new XunitException($"{batch.Path}: {response.StatusCode} {text}");
            var report = JsonElement.Parse(text);
            var after = _book.Copy();
            var refused = after.Apply(batch);
            Assert.Equal((batch.Rows - refused, refused), (report.GetProperty("accepted").GetInt32(), report.GetProperty("rejected").GetInt32()));
            (_book, _doubtful) = (after, null);
            Acknowledged++;
            return batch.Rows;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
