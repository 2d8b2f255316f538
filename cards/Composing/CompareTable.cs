using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>A column per account: score, change, dimensions, money, renewal, and how much and how new its data is.</summary>
internal static class CompareTable
{
    private const int LongestName = 24;
    private const int ChangeDays = 30;

    public static TableBlock Of(WordingBook book, Reader reader, IReadOnlyList<AccountFacts> accounts)
    {
        var rows = new List<TableRow>
        {
            Row(book.Say(CompareKeys.Score), Score) with { IsTotal = true },
            Row(book.Say(CompareKeys.Change, ChangeDays), facts => facts.Movement.Delta30 is { } points ? book.Formats.Signed(points, 0) : Wordings.NoScore),
        };
        var explained = new Explained(book, accounts[0].Names);
        rows.AddRange(accounts.SelectMany(facts => facts.Score.Dimensions).Select(dimension => dimension.Id).Distinct(StringComparer.Ordinal)
            .Select(id => Row(explained.Dimension(id), facts => Dimension(book, facts, id))));
        rows.Add(Row(book.Say(AccountKeys.Arr), facts => book.ShortArr(facts.Account) is { Length: > 0 } arr ? arr : Wordings.NoScore));
        rows.Add(Row(book.Say(AccountKeys.Renewal), facts => facts.Account.RenewsOn is { } day ? book.Formats.Day(day) : Wordings.NoScore));
        rows.Add(Row(book.Say(CompareKeys.Known), facts => facts.Score.Scorecard is null ? Wordings.NoScore : book.Share(facts.Score.Coverage)));
        rows.Add(Row(book.Say(CompareKeys.Newest), facts => facts.Score.NewestSignalAt is { } at ? book.Ago(reader, at) : book.Say(FreshnessKeys.Never)));
        return new TableBlock([book.Say(FigureKeys.Figure), .. accounts.Select(facts => CustomerText.Clean(facts.Account.Name, LongestName))], rows) { IsEven = true };

        TableRow Row(string name, Func<AccountFacts, string> cell) => new([name, .. accounts.Select(cell)]);

        string Score(AccountFacts facts)
        {
            var number = facts.ShownScore is { } score ? book.Whole(score) : Wordings.NoScore;
            return $"{BandMark.Of(facts.ShownBand)} {book.Say(ListKeys.RowScore, number, book.BandWord(facts.ShownBand))}";
        }
    }

    // Coloured only where the account has a score: a few good parts must not look like good news.
    private static string Dimension(WordingBook book, AccountFacts facts, string id)
    {
        if (facts.Score.Dimensions.FirstOrDefault(dimension => dimension.Id == id)?.Score is not { } score) return Wordings.NoScore;
        var band = facts.ShownScore is null ? Scoring.Scores.Band.Unknown : facts.Bands.Of(score);
        return $"{BandMark.Of(band)} {book.Whole(CompareVerdict.Rounded(score))}";
    }
}
