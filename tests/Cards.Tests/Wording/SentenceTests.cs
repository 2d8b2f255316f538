using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Tests.Wording;

/// <summary>What must hold for every sentence of every language, whoever writes it.</summary>
public sealed class SentenceTests
{
    /// <summary>A placeholder that chooses among forms has one of these names.</summary>
    private static readonly string[] Counting = ["count", "days", "value", "points", "share"];

    private static readonly double[] Numbers = [0, 0.004, 0.01, 0.5, 1, 1.5, 2, 2.5, 3, 5, 11, 21, 101, 1_000, 1_000_000, 2_000_000, -1, -2, -3, -12];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Forms_WhenTheNumberIsAnother_SayAnother(Language language)
    {
        var book = WordingBook.For(language);
        var doubled = Sentences(book).Where(s => s.Phrase.HasForms).SelectMany(s => SaidTwice(book, s.Name, s.Phrase, s.Placeholders));

        Assert.Empty(doubled);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Numbers_WhenComparedWithEnglish_AreWrittenInTheSameStyle(Language language)
    {
        var english = Sentences(WordingBook.For(Language.English)).ToDictionary(s => s.Name, s => s.Phrase);
        var others = Sentences(WordingBook.For(language))
            .SelectMany(s => s.Phrase.Styles.Except(english[s.Name].Styles).Select(o => $"{s.Name}: {{{s.Placeholders[o.Argument]}:{o.Style}}}"));

        Assert.Empty(others);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sentences_WhenRead_AreTidy(Language language)
    {
        var book = WordingBook.For(language);
        Assert.All(Sentences(book), s =>
        {
            var text = book.Say(s.Phrase, [.. s.Placeholders.Select(p => (WordingValue)p)]);
            Assert.False(string.IsNullOrWhiteSpace(text), s.Name);
            Assert.True(text == text.Trim(), $"{s.Name} begins or ends with a blank.");
            Assert.DoesNotContain("  ", text);
        });
    }

    [Theory]
    [InlineData(Language.Spanish)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.Hebrew)]
    public void Sentences_WhenComparedWithEnglish_AreTranslated(Language language)
    {
        // Words that the trade uses as they are, and sentences that hold no word.
        string[] alike =
        [
            "account.arr", "account.forecast_then", "actions.step", "actions.summary", "day_and_time", "list.row_score", "dimensions.onboarding",
            "metrics.nps", "metrics.csat", "metrics.champion", "why.score", "trend.score", "account.dimension_score",
            "figures.when", "figures.hours", "sentiment.summary", "sentiment.quote", "usage.newest_plain", "owner.summary", "owner.person", "role.csm",
            "billing.overdue_sum", "compare.score", "page.role_csm",
            "kpi.summary", "kpi.name_nps", "kpi.name_csat", "kpi.name_tickets", "topics.count",
        ];
        var english = Sentences(WordingBook.For(Language.English)).ToDictionary(s => s.Name, s => Shown(WordingBook.For(Language.English), s));
        var book = WordingBook.For(language);
        var same = Sentences(book).Where(s => Shown(book, s) == english[s.Name]).Select(s => s.Name).Except(alike);

        Assert.Empty(same);
    }

    private static string Shown(WordingBook book, (string Name, Phrase Phrase, IReadOnlyList<string> Placeholders) sentence) =>
        book.Say(sentence.Phrase, [.. sentence.Placeholders.Select(p => (WordingValue)p)]);

    /// <summary>Two numbers that are seen as different must not end in one sentence: "1 day" must not be said of 0.</summary>
    private static IEnumerable<string> SaidTwice(WordingBook book, string name, Phrase phrase, IReadOnlyList<string> placeholders)
    {
        var counting = Enumerable.Range(0, placeholders.Count).FirstOrDefault(i => Counting.Contains(placeholders[i]), -1);
        if (counting < 0) return [$"{name} has forms, but none of its placeholders is called {string.Join(", ", Counting)}."];
        return Numbers.Where(n => n >= 0 || phrase.CountsBelowZero(counting))
            .Select(n => (Seen: Seen(phrase, counting, n), Said: Fill(book, phrase, placeholders, counting, n)))
            .Distinct()
            .GroupBy(n => n.Said)
            .Where(same => same.Select(n => n.Seen).Distinct().Count() > 1)
            .Select(same => $"{name}: \"{same.Key}\" is said of {string.Join(" and ", same.Select(n => n.Seen))}.");
    }

    private static double Seen(Phrase phrase, int counting, double number) =>
        Formats.Shown(number, phrase.Styles.First(s => s.Argument == counting).Style);

    private static string Fill(WordingBook book, Phrase phrase, IReadOnlyList<string> placeholders, int counting, double number) =>
        book.Say(phrase, [.. placeholders.Select((p, i) => i == counting ? (WordingValue)number : p)]);

    private static IEnumerable<(string Name, Phrase Phrase, IReadOnlyList<string> Placeholders)> Sentences(WordingBook book)
    {
        foreach (var key in WordingKeys.All) yield return (key.Name, book.Phrases[key.Name], key.Placeholders);
        foreach (var (id, phrase) in book.Metrics) yield return ($"metrics.{id}.says", phrase, ["value"]);
        foreach (var (id, phrase) in book.MetricNames) yield return ($"metrics.{id}", phrase, []);
        foreach (var (id, phrase) in book.Dimensions) yield return ($"dimensions.{id}", phrase, []);
        foreach (var (id, phrase) in book.Rules) yield return ($"rules.{id}", phrase, ["value"]);
        foreach (var (id, phrase) in book.MetricActions) yield return ($"actions.metrics.{id}", phrase, []);
        foreach (var (id, phrase) in book.DimensionActions) yield return ($"actions.dimensions.{id}", phrase, []);
        foreach (var (id, phrase) in book.RuleActions) yield return ($"actions.rules.{id}", phrase, []);
    }
}
