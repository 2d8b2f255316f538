using HealthScore.Bot.Configuration;
using HealthScore.Bot.Storage;
using HealthScore.Bot.Turns.Context;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using HealthScore.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthScore.Bot.Tests.Turns.Context;

/// <summary>The same in every kind of database.</summary>
public abstract class ContextStoreContract : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly List<OpenedStore> _opened = [];

    [Fact]
    public async Task Read_AfterSave_GivesTheContextBack()
    {
        var store = new ContextStore(Open().Database);
        var said = Some("account.why") with
        {
            Accounts = [new AccountId("acme"), new AccountId("globex")],
            Filters = new() { Bands = [Band.Red], Owner = "me", Segments = ["Mid, Market"], RenewsTo = new DateOnly(2026, 4, 1) },
            Shown = 10,
            AwaitsAccount = true,
            Beside = [new AccountId("initech")],
            Language = Language.Hebrew,
        };

        await store.SaveAsync([new(Key("a"), said)], default);
        var read = await store.ReadAsync(Key("a"), _time.GetUtcNow() - Contexts.ForgottenAfter, default);

        Assert.Equal(said with { Accounts = [], Beside = [], Filters = read!.Filters }, read with { Accounts = [], Beside = [] });
        Assert.Equal(said.Beside, read.Beside);
        Assert.Equal(said.Accounts, read.Accounts);
        Assert.Equal(("me", new DateOnly(2026, 4, 1)), (read.Filters.Owner, read.Filters.RenewsTo));
        Assert.Equal([Band.Red], read.Filters.Bands);
        Assert.Equal(["Mid, Market"], read.Filters.Segments);
        Assert.Null(await store.ReadAsync(Key("b"), DateTimeOffset.MinValue, default));
    }

    [Fact]
    public async Task Save_OfTheSameKey_TakesThePlaceOfTheOneBefore()
    {
        var store = new ContextStore(Open().Database);

        await store.SaveAsync([new(Key("a"), Some("account.why"))], default);
        await store.SaveAsync([new(Key("a"), Some("book.at_risk")), new(Key("b"), Some("book.kpi"))], default);

        Assert.Equal("book.at_risk", (await store.ReadAsync(Key("a"), DateTimeOffset.MinValue, default))!.Intent);
        Assert.Equal("book.kpi", (await store.ReadAsync(Key("b"), DateTimeOffset.MinValue, default))!.Intent);
    }

    [Fact]
    public async Task Prune_AfterHalfAnHour_RemovesWhatIsOldAndNothingElse()
    {
        var store = new ContextStore(Open().Database);
        var contexts = Of(store);
        await store.SaveAsync([new(Key("old"), Some("account.why"))], default);
        _time.Advance(TimeSpan.FromMinutes(1));
        await store.SaveAsync([new(Key("young"), Some("account.why"))], default);
        _time.Advance(Contexts.ForgottenAfter - TimeSpan.FromMinutes(1));

        Assert.Equal(1, await contexts.PruneAsync(default));
        Assert.Null(await store.ReadAsync(Key("old"), DateTimeOffset.MinValue, default));
        Assert.NotNull(await store.ReadAsync(Key("young"), DateTimeOffset.MinValue, default));
    }

    [Fact]
    public async Task Remember_IsReadAtOnceHere_AndBySomebodyElseOnceWritten()
    {
        var (here, there) = (Of(new ContextStore(Open().Database)), Of(new ContextStore(Open().Database)));

        here.Remember(Key("a"), Some("account.why"), "1");
        Assert.Equal("account.why", (await here.ReadAsync(Key("a"), "2", default))?.Intent);
        await here.SaveWaitingAsync(default);

        Assert.Equal("account.why", (await here.ReadAsync(Key("a"), "3", default))?.Intent);
        Assert.Equal("account.why", (await there.ReadAsync(Key("a"), "4", default))?.Intent);
    }

    [Fact]
    public async Task Read_HalfAnHourLater_HasForgotten()
    {
        var contexts = Of(new ContextStore(Open().Database));
        contexts.Remember(Key("a"), Some("account.why"), "1");
        contexts.Remember(Key("b"), Some("account.why"), "1");
        await contexts.SaveWaitingAsync(default);
        contexts.Remember(Key("b"), Some("book.kpi"), "2");

        _time.Advance(Contexts.ForgottenAfter - TimeSpan.FromTicks(1));
        Assert.NotNull(await contexts.ReadAsync(Key("a"), "3", default));
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Null(await contexts.ReadAsync(Key("a"), "4", default));
        Assert.Null(await contexts.ReadAsync(Key("b"), "5", default));
    }

    [Fact]
    public async Task Remember_WhenTheStoreCannotBeWritten_LogsTheTurnAndGoesOn()
    {
        var log = new WarningList();
        var opened = Open();
        var contexts = new Contexts(new ContextStore(opened.Database), Microsoft.Extensions.Options.Options.Create(Options), _time, log);
        await DropAsync(opened);

        contexts.Remember(Key("a"), Some("account.why"), "turn-17");
        await contexts.SaveWaitingAsync(default);

        Assert.Contains("turn-17", Assert.Single(log.Messages), StringComparison.Ordinal);
        Assert.Null(await contexts.ReadAsync(Key("other"), "turn-18", default));
        Assert.Contains("turn-18", log.Messages[1], StringComparison.Ordinal);
    }

    public virtual void Dispose()
    {
        foreach (var opened in _opened) opened.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The same store each time within a test.</summary>
    private protected abstract StoreOptions Options { get; }

    private protected OpenedStore Open()
    {
        var opened = OpenedStore.Open(Options, _time);
        _opened.Add(opened);
        return opened;
    }

    private protected Contexts Of(ContextStore store) =>
        new(store, Microsoft.Extensions.Options.Options.Create(Options), _time, NullLogger<Contexts>.Instance);

    private protected static ContextKey Key(string id) => new(id);

    private protected TurnContext Some(string intent) => new() { Intent = intent, Language = Language.English, SavedAt = _time.GetUtcNow() };

    private static async Task DropAsync(OpenedStore opened)
    {
        await using var connection = await opened.Database.ConnectAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE conversation_context";
        await command.ExecuteNonQueryAsync();
    }
}
