using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>Which account is healthier, and the dimension in which the first and the last differ most.</summary>
internal static class CompareVerdict
{
    public static IEnumerable<string> Of(WordingBook book, IReadOnlyList<AccountFacts> accounts)
    {
        var ranked = accounts.Where(facts => facts.ShownScore is not null).OrderByDescending(facts => facts.ShownScore).ToList();
        if (ranked.Count > 1)
        {
            var (best, worst) = (ranked[0], ranked[^1]);
            yield return Scores(book, best, worst, isPair: accounts.Count == 2);
            if (Widest(best, worst) is { } widest)
            {
                var name = new Explained(book, best.Names).Dimension(widest.Id);
                yield return book.Say(
                    CompareKeys.Differs, name,
                    Wordings.Name(best.Account), book.Whole(Rounded(widest.Best)), Wordings.Name(worst.Account), book.Whole(Rounded(widest.Worst)));
            }
        }

        var unscored = accounts.Where(facts => facts.ShownScore is null).Select(facts => book.Language.Isolated(Wordings.Name(facts.Account))).ToList();
        if (unscored.Count > 0) yield return book.Say(CompareKeys.Unscored, string.Join(", ", unscored));
    }

    private static string Scores(WordingBook book, AccountFacts best, AccountFacts worst, bool isPair)
    {
        var (high, low) = (book.Whole(best.ShownScore!.Value), book.Whole(worst.ShownScore!.Value));
        if (best.ShownScore == worst.ShownScore) return book.Say(CompareKeys.Equal, high);
        return isPair
            ? book.Say(CompareKeys.Healthier, Wordings.Name(best.Account), high, low)
            : book.Say(CompareKeys.Healthiest, Wordings.Name(best.Account), high, Wordings.Name(worst.Account), low);
    }

    /// <summary>Of the dimensions that both have; null where they are alike as shown.</summary>
    private static (string Id, double Best, double Worst)? Widest(AccountFacts best, AccountFacts worst)
    {
        (string Id, double Best, double Worst)? widest = null;
        foreach (var one in best.Score.Dimensions)
        {
            var other = worst.Score.Dimensions.FirstOrDefault(dimension => dimension.Id == one.Id);
            if (one.Score is not { } high || other?.Score is not { } low || Rounded(high) == Rounded(low)) continue;
            if (widest is null || Math.Abs(high - low) > Math.Abs(widest.Value.Best - widest.Value.Worst)) widest = (one.Id, high, low);
        }

        return widest;
    }

    public static double Rounded(double score) => Math.Floor(score + 0.5 + 1e-9);
}
