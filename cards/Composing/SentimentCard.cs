using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Cards.Composing;

/// <summary>"What do they say?": NPS, CSAT and CES with what they rest on, and the newest comments.</summary>
public static class SentimentCard
{
    /// <param name="voice">Of a period that ends as of the card.</param>
    /// <param name="days">The period's length.</param>
    public static Card Compose(AccountFacts facts, CustomerVoice voice, int days, Reader reader)
    {
        var book = Wordings.Of(reader);
        var name = Wordings.Name(facts.Account);
        var explained = new Explained(book, facts.Names);
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(SentimentKeys.Title, name)) };
        if (AccountNotices.Left(book, facts.Account) is { } left) blocks.Add(left);
        if (voice.NewestAt.Count == 0) blocks.Add(new TextBlock(book.Say(SentimentKeys.None)));
        else blocks.AddRange(Body(book, explained, reader, voice, days));
        blocks.AddRange(ScoredMetrics.Of(book, facts, "review.", "pulse."));
        DateTimeOffset? newest = voice.NewestAt.Count == 0 ? null : voice.NewestAt.Values.Max();
        blocks.Add(new TextBlock(book.Provenance(reader, facts, newest), TextTone.Quiet));
        return new Card { Language = book.Language, Summary = Summary(book, name, explained, voice), Blocks = blocks, Buttons = facts.Buttons };
    }

    private static string Summary(WordingBook book, string name, Explained explained, CustomerVoice voice)
    {
        var figures = SurveyFigureWords.Known(book, explained, voice.Figures);
        return figures.Count == 0 ? book.Say(SentimentKeys.SummaryNone, name) : book.Say(SentimentKeys.Summary, name, book.Joined([.. figures]));
    }

    private static IEnumerable<CardBlock> Body(WordingBook book, Explained explained, Reader reader, CustomerVoice voice, int days)
    {
        var (nps, before) = (voice.Figures.NowOf(FigureIds.Nps), voice.Figures.BeforeOf(FigureIds.Nps));
        if (nps.Value is { } now && before.Value is { } then) yield return new TextBlock(book.Say(SentimentKeys.Change, Rounded(now) - Rounded(then)));
        var rows = SurveyFigureWords.Ids.Where(voice.NewestAt.ContainsKey).Select(id => Row(book, explained, reader, voice, id)).ToList();
        if (rows.Count > 0) yield return book.Compared(SentimentKeys.Survey, days, rows);
        if (SurveyFigureWords.Shares(book, nps) is { } shares) yield return new TextBlock(shares, TextTone.Quiet);
        if (FigureWords.Mean(voice.Figures.NowOf(FigureIds.Csat)) is { } mean) yield return new TextBlock(book.Say(SentimentKeys.CsatMean, mean), TextTone.Quiet);
        foreach (var block in CommentQuotes.Of(book, explained, reader, voice.Comments)) yield return block;
    }

    private static TableRow Row(WordingBook book, Explained explained, Reader reader, CustomerVoice voice, string id)
    {
        var (now, before) = (voice.Figures.NowOf(id), voice.Figures.BeforeOf(id));
        var label = book.Say(SentimentKeys.Row, explained.Metric(id), now.Base, book.Ago(reader, voice.NewestAt[id]));
        return new TableRow([label, SurveyFigureWords.Value(book, now), SurveyFigureWords.Value(book, before)]);
    }

    // As shown, so that the sentence never contradicts the table.
    private static double Rounded(double value) => Math.Round(value, MidpointRounding.AwayFromZero);
}
