using HealthScore.Scoring.History;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>What an account's people answered and wrote.</summary>
public sealed record CustomerVoice
{
    /// <summary>The attribute in which a survey keeps what was written beside the answer.</summary>
    public const string Comment = "comment";

    private const int MostComments = 5;

    private static readonly (string Kind, string Figure)[] Surveys =
        [("survey.nps", FigureIds.Nps), ("survey.csat", FigureIds.Csat), ("survey.ces", FigureIds.Ces), ("review.stars", "review_stars")];

    public required FigurePair Figures { get; init; }

    /// <summary>When the newest answer of any age was given, by figure; without those never asked.</summary>
    public required IReadOnlyDictionary<string, DateTimeOffset> NewestAt { get; init; }

    /// <summary>The newest of any age, newest first.</summary>
    public required IReadOnlyList<CustomerComment> Comments { get; init; }

    /// <param name="past">The account with its signals.</param>
    /// <param name="period">Its end is the instant of the question; what comes later is not looked at.</param>
    public static CustomerVoice Of(AccountPast past, Period period)
    {
        ArgumentNullException.ThrowIfNull(past);
        var newest = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (kind, figure) in Surveys)
        {
            if (NewestSignal.Of(past.History, period.End, one => one == kind) is { } at) newest.Add(figure, at);
        }

        return new CustomerVoice
        {
            Figures = FigurePair.Of(past, period),
            NewestAt = newest,
            Comments =
            [
                .. Surveys.SelectMany(survey => NewestOf(past.History, survey.Kind, survey.Figure, period.End))
                    .OrderByDescending(comment => comment.At).Take(MostComments),
            ],
        };
    }

    private static List<CustomerComment> NewestOf(SignalHistory history, string kind, string figure, DateTimeOffset asOf)
    {
        var found = new List<CustomerComment>();
        var series = history.Of(kind);
        for (var i = series.CountUpTo(asOf.UtcTicks) - 1; i >= 0 && found.Count < MostComments; i--)
        {
            if (series.AttributesOf(i)[Comment] is { } text && !string.IsNullOrWhiteSpace(text))
                found.Add(new CustomerComment(figure, series.Values[i], new DateTimeOffset(series.At[i], TimeSpan.Zero), text));
        }

        return found;
    }
}
