using System.Globalization;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Scorecards.Versions;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>Tells what scorecards said in the past, from the store.</summary>
internal sealed class VersionsRun(IConfiguration configuration, TimeProvider time, TextWriter output, TextWriter error)
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> HistoryAsync(string? id, bool json, CancellationToken cancellationToken)
    {
        var (all, inForce, fault) = await ReadAsync(cancellationToken);
        if (fault is not null) return await RefuseAsync(fault);
        var shown = all.Where(card => id is null || card.Scorecard == id).ToList();
        if (id is not null && shown.Count == 0)
            return await RefuseAsync($"The store knows no scorecard {id}. It knows: {string.Join(", ", all.Select(card => card.Scorecard).Distinct())}.");
        if (json) await output.WriteAsync(Json(shown, inForce));
        else foreach (var card in shown) await output.WriteLineAsync(Line(card, inForce.Contains(card)));
        if (!json && shown.Count == 0) await output.WriteLineAsync("No scorecard was ever in force on this store: start the bot on it once.");
        return ExitCode.Done;
    }

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> ShowAsync(string text, CancellationToken cancellationToken)
    {
        if (CardReference.Read(text) is not { } reference)
            return await RefuseAsync($"'{text}' names no version: write it as ID@VERSION, such as saas-default@1; scorecard history lists them.");
        var (all, _, fault) = await ReadAsync(cancellationToken);
        if (fault is not null) return await RefuseAsync(fault);
        var (found, unknown) = reference.In(all);
        if (found is null) return await RefuseAsync(unknown!);
        await output.WriteAsync(found.Content);
        return ExitCode.Done;
    }

    private async Task<(IReadOnlyList<ScorecardVersion> All, IReadOnlyList<ScorecardVersion> InForce, string? Fault)> ReadAsync(
        CancellationToken cancellationToken)
    {
        if (!StoredAccounts.Exist(configuration)) return ([], [], "There is no store: name it with --store FILE.");
        try
        {
            await using var services = StoredAccounts.OpenAsItIs(configuration, time);
            var versions = services.GetRequiredService<IScorecardStore>();
            return (
                await versions.ReadAllAsync(cancellationToken),
                await versions.ReadInForceAsync(time.GetUtcNow(), cancellationToken) ?? [], null);
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } messages)
        {
            return ([], [], string.Join('\n', messages));
        }
    }

    private static string Line(ScorecardVersion card, bool isInForce) => Printable.Text(string.Create(
        CultureInfo.InvariantCulture,
        $"{card.Scorecard}@{card.Label,-4} {CommandDates.Shown(card.At)}  {card.By}  {card.FileName}  {card.Fingerprint[..12]}{(isInForce ? "  in force" : "")}{(card.Note is { } note ? $"  {note}" : "")}"));

    private static string Json(IReadOnlyList<ScorecardVersion> cards, IReadOnlyList<ScorecardVersion> inForce) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("versions");
        foreach (var card in cards)
        {
            json.WriteStartObject();
            json.WriteString("scorecard", card.Scorecard);
            json.WriteNumber("version", card.Version);
            json.WriteString("label", card.Label);
            json.WriteString("at", card.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("by", card.By);
            json.WriteString("note", card.Note);
            json.WriteString("file", card.FileName);
            json.WriteString("fingerprint", card.Fingerprint);
            json.WriteBoolean("in_force", inForce.Contains(card));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + Environment.NewLine;

    private async Task<int> RefuseAsync(string message)
    {
        foreach (var line in message.Split('\n')) await error.WriteLineAsync(Printable.Text(line));
        return ExitCode.BadInput;
    }
}
