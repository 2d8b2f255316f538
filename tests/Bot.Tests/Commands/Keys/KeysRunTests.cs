using HealthScore.Bot.Api.Keys;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Keys;
using HealthScore.Testing;
using Microsoft.Extensions.Configuration;

namespace HealthScore.Bot.Tests.Commands.Keys;

public sealed class KeysRunTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CreateAsync_WithNameAndScopes_ShowsTheKeyAloneOnTheOutput()
    {
        Assert.Equal(ExitCode.Done, await Run().CreateAsync("warehouse", "signals:write,scores:read", null, None));

        Assert.Matches("^hs_[0-9a-f]{12}_[0-9a-f]{64}$", _output.ToString().TrimEnd());
        Assert.Contains("signals:write scores:read", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_output.ToString().TrimEnd()[16..], _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "signals:write", null, "--name")]
    [InlineData("a\nb", "signals:write", null, "--name")]
    [InlineData("a", "", null, "--scopes: it is empty")]
    [InlineData("a", "signals:read", null, "no scope 'signals:read'")]
    [InlineData("a", "signals:write", "soon", "--expires \"soon\": Expected a date")]
    [InlineData("a", "signals:write", "2026-03-02", "is over")]
    public async Task CreateAsync_WithSomethingWrong_NamesItAndMakesNone(string name, string scopes, string? expires, string said)
    {
        Assert.Equal(ExitCode.BadInput, await Run().CreateAsync(name, scopes, expires, None));

        Assert.Contains(said, _error.ToString(), StringComparison.Ordinal);
        await Run().ListAsync(None);
        Assert.StartsWith("There are no keys", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_Always_ShowsAllButTheSecret()
    {
        await Run().CreateAsync("warehouse", "signals:write", "2026-06-01", None);
        var key = Shown();
        await Run().CreateAsync("old", "changes:read", "2026-03-03", None);
        var old = Shown();
        await Run().RevokeAsync(KeyText.IdOf(key)!, None);
        Shown();
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ExitCode.Done, await Run().ListAsync(None));

        var list = _output.ToString();
        Assert.Contains(list.Split('\n'), line => line.Contains(KeyText.IdOf(key)!) && line.Contains("warehouse") && line.Contains("revoked"));
        Assert.Contains(list.Split('\n'), line => line.Contains(KeyText.IdOf(old)!) && line.Contains("changes:read") && line.Contains("expired"));
        Assert.DoesNotContain(key[16..], list, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(KeyText.Hash(key)), list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevokeAsync_Twice_SaysSo()
    {
        await Run().CreateAsync("warehouse", "signals:write", null, None);
        var id = KeyText.IdOf(Shown())!;

        Assert.Equal(ExitCode.Done, await Run().RevokeAsync(id, None));
        Assert.Contains("is revoked", Shown(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await Run().RevokeAsync(id, None));
        Assert.Contains("revoked before", Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevokeAsync_OfNoKey_SaysWhereTheIdsAre()
    {
        Assert.Equal(ExitCode.BadInput, await Run().RevokeAsync("nothing\u001b[2J", None));

        Assert.Contains("keys list", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _error.ToString());
    }

    [Fact]
    public async Task AnyAsync_OnAStoreThatIsNone_SaysWhatToDo()
    {
        _folder.Write("keys.db", "this is no database, whatever its name says");

        Assert.Equal(ExitCode.BadInput, await Run().ListAsync(None));

        Assert.Contains("Store:Path", _error.ToString(), StringComparison.Ordinal);
    }

    private KeysRun Run() => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Store:Path", _folder.File("keys.db"))]).Build(), _time, _output, _error);

    private string Shown()
    {
        var shown = _output.ToString().TrimEnd();
        _output.GetStringBuilder().Clear();
        return shown;
    }
}
