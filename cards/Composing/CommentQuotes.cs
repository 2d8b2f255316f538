using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Cards.Composing;

/// <summary>Comments of customers, cut to what is read at a glance. The renderers make their markup inert.</summary>
internal static class CommentQuotes
{
    private const int LongestQuote = 160;

    public static IEnumerable<CardBlock> Of(WordingBook book, Explained explained, Reader reader, IReadOnlyList<CustomerComment> comments, int most = 3)
    {
        if (comments.Count == 0)
        {
            yield return new TextBlock(book.Say(SentimentKeys.NoQuotes), TextTone.Quiet);
            yield break;
        }

        yield return new TextBlock(book.Say(SentimentKeys.Quotes), TextTone.Title);
        yield return new FactsBlock([.. comments.Take(most).Select(comment => Quote(book, explained, reader, comment))]);
    }

    private static Fact Quote(WordingBook book, Explained explained, Reader reader, CustomerComment comment) => new(
        book.Say(SentimentKeys.QuoteOf, explained.Metric(comment.Figure), comment.Value, book.Ago(reader, comment.At)),
        book.Say(SentimentKeys.Quote, CustomerText.Clean(comment.Text, LongestQuote)));
}
