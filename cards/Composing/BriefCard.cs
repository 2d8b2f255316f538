using System.Globalization;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>"Prepare me for a call with X": one page with how they are, what changed, what they say, what to ask and to do.</summary>
public static class BriefCard
{
    private const int ShownQuotes = 2;
    private const int ShownActions = 3;

    public static Card Compose(AccountFacts facts, BriefFacts brief, Reader reader)
    {
        var book = Wordings.Of(reader);
        var name = Wordings.Name(facts.Account);
        var explained = new Explained(book, facts.Names);
        var title = book.Say(BriefKeys.Title, name);
        var blocks = new List<CardBlock> { new HeadingBlock(title) };
        if (AccountNotices.Left(book, facts.Account) is { } left) blocks.Add(left);
        blocks.Add(ScoreHeadline.Of(book, facts));
        blocks.AddRange(AccountNotices.Of(book, reader, facts, explained));
        blocks.AddRange(BriefChange.Of(book, reader, facts, brief));
        blocks.Add(new FactsBlock([.. Talk(book, reader, explained, brief), .. AccountFactsTable.Of(book, reader, facts).Facts]));
        // What somebody said long ago is no news before a call.
        var comments = brief.Voice.Comments.Where(comment => brief.Voice.Figures.Now.Period.Contains(comment.At)).ToList();
        if (comments.Count > 0) blocks.AddRange(CommentQuotes.Of(book, explained, reader, comments, ShownQuotes));
        blocks.AddRange(Steps(book, BriefKeys.Ask, BriefQuestions.Of(book, reader, facts)));
        var actions = SuggestedActions.Of(book, reader, facts, explained).Take(ShownActions).Select(action => action.Text).ToList();
        if (actions.Count > 0) blocks.AddRange(Steps(book, BriefKeys.Do, actions));
        blocks.Add(new TextBlock(book.Provenance(reader, facts), TextTone.Quiet));
        return new Card { Language = book.Language, Summary = title, Blocks = blocks, Buttons = facts.Buttons };
    }

    private static IEnumerable<Fact> Talk(WordingBook book, Reader reader, Explained explained, BriefFacts brief)
    {
        yield return new Fact(book.Say(BriefKeys.Support), Support(book, reader, brief));
        yield return new Fact(book.Say(BriefKeys.Sentiment), Sentiment(book, reader, explained, brief));
    }

    private static string Support(WordingBook book, Reader reader, BriefFacts brief)
    {
        var load = brief.Tickets;
        if (load.NewestAt is not { } newest) return book.Say(AccountKeys.DimensionMissing);
        var recurring = load.Figures.Now.Topics.Where(topic => topic is { IsRecurring: true, Topic: not null })
            .Select(topic => book.Language.Isolated(FigureWords.Foreign(topic.Topic!))).Take(ShownActions).ToList();
        return book.Joined(
            load.Open is { } open ? book.Say(BriefKeys.Open, open.Count) : null,
            book.Say(BriefKeys.New, load.Opened, brief.TicketDays),
            recurring.Count > 0 ? book.Say(BriefKeys.Recurs, string.Join(", ", recurring)) : null,
            book.Say(CommonKeys.NewestSignal, book.Ago(reader, newest)));
    }

    private static string Sentiment(WordingBook book, Reader reader, Explained explained, BriefFacts brief)
    {
        var said = SurveyFigureWords.Ids.Select(brief.Voice.Figures.NowOf).Where(figure => figure.Value is not null)
            .Select(figure => book.Say(BriefKeys.Answers, $"{explained.Metric(figure.Id)} {SurveyFigureWords.Value(book, figure)}", figure.Base)).ToList();
        return said.Count == 0
            ? book.Say(AccountKeys.DimensionMissing)
            : book.Joined([.. said, book.Say(CommonKeys.NewestSignal, book.Ago(reader, brief.Voice.NewestAt.Values.Max()))]);
    }

    private static IEnumerable<CardBlock> Steps(WordingBook book, WordingKey title, IReadOnlyList<string> steps)
    {
        yield return new TextBlock(book.Say(title), TextTone.Title);
        for (var i = 0; i < steps.Count; i++)
            yield return new TextBlock(book.Say(ActionKeys.Step, (i + 1).ToString(CultureInfo.InvariantCulture), steps[i]));
    }
}
