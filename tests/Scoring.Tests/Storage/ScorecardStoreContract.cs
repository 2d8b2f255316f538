using HealthScore.Scoring.Scorecards.Versions;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>What scorecards said, and which were in force when.</summary>
public abstract class ScorecardStoreContract : StoreContract
{
    private protected abstract IScorecardStore OpenCards();

    [Fact]
    public async Task Record_GivesEveryFieldBack()
    {
        var card = Card("a", 3, "f1") with { Note = "more weight – ça va" };

        Assert.Equal([card], await RecordAsync(false, card));

        Assert.Equal([card], await OpenCards().ReadAllAsync(CancellationToken.None));
        Assert.Null(await InForceAsync());
    }

    [Fact]
    public async Task Record_WhatIsKnown_StaysAsItWasFirst()
    {
        var card = Card("a", 3, "f1");
        await RecordAsync(true, card);
        Clock.Advance(TimeSpan.FromDays(1));

        Assert.Empty(await RecordAsync(true, Card("a", 3, "f1") with { By = "somebody else", Content = "# a comment" }));

        Assert.Equal([card], await OpenCards().ReadAllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Record_WhenTheContentChangesUnderItsNumber_KeepsBothAsVariants()
    {
        await RecordAsync(true, Card("a", 3, "f1"));
        var news = await RecordAsync(true, Card("a", 3, "f2"));
        await RecordAsync(true, Card("a", 4, "f2"), Card("b", 3, "f3"));

        Assert.Equal(["3'"], news.Select(card => card.Label));
        Assert.Equal(["a 3", "a 3'", "a 4", "b 3"], (await OpenCards().ReadAllAsync(CancellationToken.None)).Select(card => $"{card.Scorecard} {card.Label}"));
    }

    [Fact]
    public async Task InForce_IsAsOfTheInstantAskedFor()
    {
        var start = Clock.GetUtcNow();
        await RecordAsync(true, Card("a", 1, "f1"), Card("b", 1, "f2"));
        Clock.Advance(TimeSpan.FromDays(1));
        await RecordAsync(true, Card("a", 2, "f3"), Card("b", 1, "f2"));
        Clock.Advance(TimeSpan.FromDays(1));
        await RecordAsync(true, Card("a", 1, "f1"));

        Assert.Null(await InForceAsync(start.AddTicks(-1)));
        Assert.Equal("a 1, b 1", await InForceAsync(start));
        Assert.Equal("a 1, b 1", await InForceAsync(start.AddDays(1).AddTicks(-1)));
        Assert.Equal("a 2, b 1", await InForceAsync(start.AddDays(1)));
        Assert.Equal("a 1", await InForceAsync(start.AddDays(2)));
        Assert.Equal(3, (await OpenCards().ReadAllAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task InForce_WhenTheSameIsUsedAgain_StaysSinceItBegan()
    {
        var start = Clock.GetUtcNow();
        await RecordAsync(true, Card("a", 1, "f1"), Card("b", 1, "f2"));
        Clock.Advance(TimeSpan.FromDays(1));
        await RecordAsync(true, Card("b", 1, "f2"), Card("a", 1, "f1"));
        await RecordAsync(false, Card("a", 2, "f3"));

        Assert.Equal("a 1, b 1", await InForceAsync());
        Assert.Equal("a 1, b 1", await InForceAsync(start));
    }

    private async Task<IReadOnlyList<ScorecardVersion>> RecordAsync(bool inForce, params ScorecardVersion[] cards) =>
        await OpenCards().RecordAsync(cards, inForce ? Clock.GetUtcNow() : null, CancellationToken.None);

    private async Task<string?> InForceAsync(DateTimeOffset? at = null)
    {
        var cards = await OpenCards().ReadInForceAsync(at ?? Clock.GetUtcNow(), CancellationToken.None);
        return cards is null ? null : string.Join(", ", cards.Select(card => $"{card.Scorecard} {card.Label}").Order(StringComparer.Ordinal));
    }

    private ScorecardVersion Card(string id, int version, string fingerprint) =>
        new(id, version, fingerprint, $"{id}.yaml", $"id: {id}\n") { At = Clock.GetUtcNow(), By = "ana@example.com" };
}
