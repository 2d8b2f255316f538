using HealthScore.Bot.Configuration;
using HealthScore.Bot.Feedback;
using HealthScore.Bot.Storage;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Feedback;

/// <summary>The same in every kind of database.</summary>
public abstract class FeedbackStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly GivenFeedback TooHigh = new(
        new UserId("ana@example.com"),
        new AccountId("acme"),
        "account.health",
        FeedbackChoice.TooHigh,
        Noon.AddMinutes(3).AddTicks(7),
        Noon.AddTicks(1),
        36,
        44.7734,
        Band.Red,
        "saas-default",
        4,
        """[{"metric":"nps","dimension":"sentiment","value":-3,"lost":7.5}]""",
        "teams");

    public static TheoryData<FeedbackChoice> Choices => [.. Enum.GetValues<FeedbackChoice>()];

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Save_ThenRead_GivesTheOpinionBack(FeedbackChoice choice)
    {
        var given = TooHigh with { Choice = choice };
        using (var database = Open()) Assert.True(await new FeedbackStore(database.Database).SaveAsync(given, default));

        using var again = Open();
        Assert.Equal([given], await new FeedbackStore(again.Database).ReadAsync(default));
    }

    [Fact]
    public async Task Save_OfAnAccountWithoutAScoreByNobody_KeepsWhatIsMissingMissing()
    {
        var given = TooHigh with { Person = null, Score = null, Raw = null, Band = Band.Unknown, Scorecard = null, ScorecardVersion = null, Drivers = "[]" };
        using var database = Open();
        var store = new FeedbackStore(database.Database);

        Assert.True(await store.SaveAsync(given, default));
        Assert.False(await store.SaveAsync(given with { GivenAt = Noon.AddHours(1) }, default));
        Assert.Equal([given], await store.ReadAsync(default));
    }

    [Fact]
    public async Task Save_OfTheSameTwice_KeepsTheFirst()
    {
        using var database = Open();
        var store = new FeedbackStore(database.Database);

        Assert.True(await store.SaveAsync(TooHigh, default));
        Assert.False(await store.SaveAsync(TooHigh with { GivenAt = Noon.AddHours(1) }, default));
        Assert.Equal([TooHigh], await store.ReadAsync(default));
    }

    [Fact]
    public async Task Save_OfAChangedMind_ReplacesIt()
    {
        using var database = Open();
        var store = new FeedbackStore(database.Database);
        var changed = TooHigh with { Choice = FeedbackChoice.TooLow, GivenAt = Noon.AddHours(1) };

        await store.SaveAsync(TooHigh, default);

        Assert.True(await store.SaveAsync(changed, default));
        Assert.Equal([changed], await store.ReadAsync(default));
    }

    [Fact]
    public async Task Save_OfAnotherPersonCardTopicOrInstant_KeepsBoth()
    {
        GivenFeedback[] all =
        [
            TooHigh,
            TooHigh with { Person = new UserId("ben@example.com") },
            TooHigh with { Person = null },
            TooHigh with { Account = new AccountId("globex") },
            TooHigh with { Answer = "account.why" },
            TooHigh with { Choice = FeedbackChoice.Helped },
            TooHigh with { ScoredAt = Noon },
            TooHigh with { Channel = "slack" },
        ];
        using var database = Open();
        var store = new FeedbackStore(database.Database);

        foreach (var given in all) Assert.True(await store.SaveAsync(given, default));

        Assert.Equal(all, await store.ReadAsync(default));
    }

    [Fact]
    public async Task Save_AtTheSameTime_KeepsOne()
    {
        using var database = Open();
        var store = new FeedbackStore(database.Database);

        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await store.SaveAsync(TooHigh, default))));

        Assert.Single(saved, isNew => isNew);
        Assert.Equal([TooHigh], await store.ReadAsync(default));
    }

    [Fact]
    public async Task ReadAndSave_WhenTheTableIsMissing_SayWhatToCheck()
    {
        using var database = Open();
        await Drop(database, "feedback");
        var store = new FeedbackStore(database.Database);

        var reading = await Assert.ThrowsAsync<StoreUnusableException>(async () => await store.ReadAsync(default));
        var saving = await Assert.ThrowsAsync<StoreUnusableException>(async () => await store.SaveAsync(TooHigh, default));

        Assert.All([reading, saving], failure => Assert.Contains(Options.IsPostgres ? "Store:ConnectionString" : "Store:Path", failure.Message, StringComparison.Ordinal));
    }

    /// <summary>The same store each time within a test.</summary>
    private protected abstract StoreOptions Options { get; }

    private OpenedStore Open() => OpenedStore.Open(Options, TimeProvider.System);

    private static async Task Drop(OpenedStore opened, string table)
    {
        await using var connection = await opened.Database.ConnectAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP TABLE {table}";
        await command.ExecuteNonQueryAsync();
    }
}
