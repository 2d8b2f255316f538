using System.Globalization;
using System.Text.RegularExpressions;
using HealthScore.Bot.Demo;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>Answers show what was written as soon as it is scored, and say so when that is not yet.</summary>
public sealed class FreshAnswerTests : IAsyncLifetime
{
    private const string Lags = "are being brought up to date";

    private AnswerBench _bench = null!;

    public async Task InitializeAsync() => _bench = await AnswerBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("how is Acme Corp?")]
    [InlineData("which accounts are at risk?")]
    [InlineData("how is my book doing?")]
    public async Task Answer_WhenScoresAreUpToDate_IsAsOfNow(string text)
    {
        var before = await _bench.SayAsync(text);
        _bench.Time.Advance(TimeSpan.FromHours(1));

        var said = await _bench.SayAsync(text);

        // The score that stood an hour ago is known to stand still.
        Assert.Equal(AsOf(before).AddHours(1), AsOf(said));
        Assert.DoesNotContain(Lags, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how is Acme Corp?")]
    [InlineData("why is Acme Corp low?")]
    [InlineData("which accounts are at risk?")]
    [InlineData("how is my book doing?")]
    public async Task Answer_WhenScoringIsBehind_SaysSinceWhen(string text)
    {
        await WriteAsync(Pulse(1));
        _bench.KeepsUp = false;
        _bench.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.DoesNotContain(Lags, await _bench.SayAsync(text), StringComparison.Ordinal);

        _bench.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Contains(Lags, await _bench.SayAsync(text), StringComparison.Ordinal);

        _bench.KeepsUp = true;
        Assert.DoesNotContain(Lags, await _bench.SayAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WhenASignalIsScored_ShowsItWithoutWaiting()
    {
        var before = await _bench.SayAsync("how is Acme Corp?");

        await WriteAsync(Pulse(1), Pulse(1, minute: 1));

        Assert.NotEqual(before, await _bench.SayAsync("how is Acme Corp?"));
    }

    [Fact]
    public async Task Answer_WhenAnAccountIsNew_FindsIt()
    {
        Assert.Contains("found no account", await _bench.SayAsync("how is Wayfarer Freight?"), StringComparison.Ordinal);

        await SaveAsync(new Account { Id = new AccountId("new-1"), Name = "Wayfarer Freight", Owner = new UserId(DemoPeople.Ben) });

        Assert.Contains("Wayfarer Freight", (await _bench.AskAsync("how is Wayfarer Freight?")).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WhenAnAccountIsRenamed_FindsItByTheNewNameAlone()
    {
        var acme = await AccountAsync("Acme Corp");

        await SaveAsync(acme with { Name = "Zephyrhaus", Aliases = [] });

        Assert.StartsWith("Zephyrhaus", await _bench.SayAsync("how is Zephyrhaus?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WhenASegmentIsNew_CanBeAskedFor()
    {
        var acme = await AccountAsync("Acme Corp");

        await SaveAsync(acme with { Segment = "lighthouse" });

        var card = await _bench.AskAsync("red yellow green accounts in the lighthouse segment");
        Assert.Equal([acme.Id.Value], card.Blocks.OfType<ListBlock>().SelectMany(list => list.Rows).Select(row => row.Open!.Press.Values["account"]));
    }

    [Fact]
    public async Task Answer_WhenAnAccountGetsAnotherOwner_IsInTheirBookAtOnce()
    {
        await _bench.DisposeAsync();
        _bench = await AnswerBench.StartAsync(("Visibility:Rule", "own-accounts"));
        var theirs = (await _bench.Book.ReadAsync(CancellationToken.None)).Entries
            .First(entry => entry.Account.Owner == new UserId(DemoPeople.Ana) && entry.Account.Status == AccountStatus.Active).Account;
        Assert.Equal((true, false), (await SeesAsync(DemoPeople.Ana), await SeesAsync(DemoPeople.Ben)));

        await SaveAsync(theirs with { Owner = new UserId(DemoPeople.Ben) });

        Assert.Equal((false, true), (await SeesAsync(DemoPeople.Ana), await SeesAsync(DemoPeople.Ben)));

        async Task<bool> SeesAsync(string person)
        {
            var words = await _bench.AskAsync($"how is {theirs.Name}?", person);
            var press = await _bench.PressAsync(ButtonPress.ForAccount("account.health", theirs.Id.Value), person);
            Assert.Equal(words.Summary.StartsWith(theirs.Name, StringComparison.Ordinal), press.Blocks.OfType<ScoreBlock>().Any());
            return press.Blocks.OfType<ScoreBlock>().Any();
        }
    }

    private static TimeOnly AsOf(string said) => TimeOnly.Parse(
        Regex.Match(said, @"As of .*?(?<time>\d?\d:\d\d( [AP]M)?)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["time"].Value,
        CultureInfo.InvariantCulture);

    private Signal Pulse(double value, int minute = 0) =>
        new(AcmeId, "pulse.csm", _bench.Time.GetUtcNow().AddMinutes(-minute), value, null, default);

    private AccountId AcmeId => _bench.Book.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult()
        .Entries.Single(entry => entry.Account.Name == "Acme Corp").Account.Id;

    private async Task<Account> AccountAsync(string name) =>
        (await _bench.Book.ReadAsync(CancellationToken.None)).Entries.Single(entry => entry.Account.Name == name).Account;

    private async Task WriteAsync(params Signal[] signals)
    {
        await using var write = await _bench.Store.BeginWriteAsync(CancellationToken.None);
        await write.SaveSignalsAsync(signals, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private async Task SaveAsync(Account account)
    {
        await using var write = await _bench.Store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(account, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }
}
