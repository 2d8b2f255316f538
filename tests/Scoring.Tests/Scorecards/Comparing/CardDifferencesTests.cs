using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Comparing;

namespace HealthScore.Scoring.Tests.Scorecards.Comparing;

public class CardDifferencesTests
{
    [Fact]
    public void Between_TheSame_IsEmpty() => Assert.Empty(CardDifferences.Between(Set(CardText.Valid), Set(CardText.Valid)));

    [Fact]
    public void Between_TwoVersions_NamesWhatChangedAndTheVersionFirst()
    {
        var after = CardText.With("weight: 1", "weight: 2").Replace("version: 1", "version: 2", StringComparison.Ordinal)
            .Replace("    stale_to: 0\n", "", StringComparison.Ordinal);

        Assert.Equal(
            [
                new CardDifference("simple", "version", "1", "2"),
                new CardDifference("simple", "metrics/active/stale_to", "0", null),
                new CardDifference("simple", "metrics/active/weight", "1", "2"),
            ],
            CardDifferences.Between(Set(CardText.Valid), Set(after)));
    }

    [Fact]
    public void Between_TwoSinglesOfDifferentIds_ComparesThemAnyway()
    {
        var other = CardText.With("cap: 30", "cap: 20").Replace("id: simple", "id: other", StringComparison.Ordinal);

        Assert.Equal(
            [new CardDifference("other", "id", "simple", "other"), new CardDifference("other", "rules/silent/cap", "30", "20")],
            CardDifferences.Between(Set(CardText.Valid), Set(other)));
    }

    [Fact]
    public void Between_Sets_MatchesByIdAndTellsWhatCameAndWent()
    {
        string Named(string id) => CardText.Valid.Replace("id: simple", $"id: {id}", StringComparison.Ordinal);

        Assert.Equal(
            [new CardDifference("a", "", "version 1", null), new CardDifference("c", "", null, "version 1")],
            CardDifferences.Between(Set(Named("a"), Named("b")), Set(Named("b"), Named("c"))));
    }

    private static ScorecardSet Set(params string[] cards) =>
        ScorecardSet.Parse(cards.Select((card, i) => ($"{i}.yaml", card))).Set!;
}
