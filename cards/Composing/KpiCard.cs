using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>Key figures beside the period before and their targets, and what one of them rests on.</summary>
public static class KpiCard
{
    private const int ShownSegments = 8;
    private const int LongestSegment = 40;

    public static Card Compose(KpiFacts facts, Reader reader)
    {
        var book = Wordings.Of(reader);
        var first = facts.Lines[0];
        var title = facts.IsOne ? KpiWords.Name(book, first.Now.Id) : book.Say(KpiKeys.Title);
        var blocks = new List<CardBlock> { new HeadingBlock(title, Size(book, facts)) };
        if (FilterWords.Of(book, facts.Filters) is { } understood) blocks.Add(new TextBlock(understood, TextTone.Quiet));
        if (FilterWords.Ignored(book, facts.Ignored) is { } ignored) blocks.Add(new TextBlock(ignored, TextTone.Quiet));
        blocks.AddRange(facts.Accounts == 0 ? [new TextBlock(book.Say(ListKeys.Empty))] : Body(book, facts));
        blocks.Add(new TextBlock(book.AsOf(reader, freshness: null, facts.AsOf), TextTone.Quiet));
        return new Card { Language = book.Language, Summary = Summary(book, facts, title), Blocks = blocks };
    }

    private static string Size(WordingBook book, KpiFacts facts) => book.Joined(
        book.Say(KpiKeys.Accounts, facts.Accounts), facts.Left > 0 ? book.Say(KpiKeys.Left, facts.Left) : null);

    private static string Summary(WordingBook book, KpiFacts facts, string title)
    {
        var known = facts.Lines.FirstOrDefault(line => line.Now.Value is not null);
        if (facts.Accounts == 0 || known is null) return $"{title}: {book.Say(facts.Accounts == 0 ? ListKeys.Empty : KpiKeys.Empty)}";
        return book.Say(KpiKeys.Summary, KpiWords.Name(book, known.Now.Id), KpiWords.Value(book, known.Now));
    }

    private static IEnumerable<CardBlock> Body(WordingBook book, KpiFacts facts)
    {
        var shown = facts.Lines.Where(line => facts.IsOne || line.Now.Value is not null || line.Before.Value is not null).ToList();
        if (shown.Count == 0) yield return new TextBlock(book.Say(KpiKeys.Empty));
        else yield return Table(book, KpiKeys.Figure, shown.Select(line => (KpiWords.Name(book, line.Now.Id), line)), facts.Days);
        if (facts.IsOne && shown.Where(line => line.Now.Value is not null).ToList() is { Count: > 0 } known)
            yield return new FactsBlock([.. known.Select(line => new Fact(KpiWords.Name(book, line.Now.Id), KpiRest.Of(book, line.Now)))]);

        foreach (var missing in facts.Lines.Select(line => KpiWords.Missing(book, line)).OfType<string>())
            yield return new TextBlock(missing, TextTone.Quiet);
        if (facts.Lines.Any(line => line is { Target.PerDays: { } days, Now.Value: not null } && days != facts.Days))
            yield return new TextBlock(book.Say(KpiKeys.Scaled, facts.Days), TextTone.Quiet);
        if (facts.Segments.Count == 0) yield break;
        yield return Table(book, KpiKeys.Segment, facts.Segments.Take(ShownSegments).Select(one => (Segment(book, one.Name), one.Line)), facts.Days);
        if (facts.Segments.Count > ShownSegments)
            yield return new TextBlock(book.Say(CommonKeys.CutMore, facts.Segments.Count - ShownSegments), TextTone.Quiet);
    }

    private static TableBlock Table(WordingBook book, WordingKey first, IEnumerable<(string Name, KpiLine Line)> lines, int days)
    {
        var rows = lines.Select(one => new TableRow(
            [one.Name, KpiWords.Value(book, one.Line.Now), KpiWords.Value(book, one.Line.Before), KpiWords.Target(book, one.Line, days)],
            KpiWords.IsMet(one.Line, days) switch { true => Band.Green, false => Band.Red, _ => null })).ToList();
        return new TableBlock([book.Say(first), book.Say(KpiKeys.Now), book.Say(KpiKeys.Before), book.Say(KpiKeys.Target)], rows);
    }

    private static string Segment(WordingBook book, string? name) =>
        string.IsNullOrWhiteSpace(name) ? book.Say(KpiKeys.NoSegment) : CustomerText.Clean(name, LongestSegment);
}
