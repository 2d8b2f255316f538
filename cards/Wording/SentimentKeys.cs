namespace HealthScore.Cards.Wording;

internal static class SentimentKeys
{
    public static readonly WordingKey Title = new("sentiment.title", "name");
    public static readonly WordingKey Summary = new("sentiment.summary", "name", "figures");
    public static readonly WordingKey SummaryNone = new("sentiment.summary_none", "name");
    public static readonly WordingKey None = new("sentiment.none");
    public static readonly WordingKey Survey = new("sentiment.survey");
    public static readonly WordingKey Row = new("sentiment.row", "name", "count", "when");
    public static readonly WordingKey Ease = new("sentiment.ease", "value");
    public static readonly WordingKey CsatMean = new("sentiment.csat_mean", "value");
    public static readonly WordingKey Shares = new("sentiment.shares", "promoters", "passives", "detractors");
    public static readonly WordingKey Change = new("sentiment.change", "points");
    public static readonly WordingKey Quotes = new("sentiment.quotes");
    public static readonly WordingKey Quote = new("sentiment.quote", "text");
    public static readonly WordingKey QuoteOf = new("sentiment.quote_of", "name", "value", "when");
    public static readonly WordingKey NoQuotes = new("sentiment.no_quotes");
}
