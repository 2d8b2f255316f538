using HealthScore.Scoring.History;

namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>How much support an account needs, and gets.</summary>
public sealed record TicketLoad
{
    private static readonly string[] Kinds = [OpenTickets.Opened, OpenTickets.Resolved, "support.first_response_hours"];

    /// <summary>Whether anything about support was ever heard; without it no figure means anything.</summary>
    public bool HasSource => NewestAt is not null;

    /// <summary>When support was last heard of; null for never.</summary>
    public required DateTimeOffset? NewestAt { get; init; }

    /// <summary>Tickets without a resolution, oldest first; null where tickets and resolutions share no id.</summary>
    public required IReadOnlyList<Ticket>? Open { get; init; }

    public required FigurePair Figures { get; init; }

    public int Opened => Count(Figures.Now);

    public int OpenedBefore => Count(Figures.Before);

    public int Resolved => Figures.NowOf(FigureIds.Resolution).Base;

    public int ResolvedBefore => Figures.BeforeOf(FigureIds.Resolution).Base;

    /// <param name="past">The account with its signals.</param>
    /// <param name="period">Its end is the instant of the question; what comes later is not looked at.</param>
    public static TicketLoad Of(AccountPast past, Period period)
    {
        ArgumentNullException.ThrowIfNull(past);
        return new TicketLoad
        {
            NewestAt = NewestSignal.Of(past.History, period.End, Kinds.Contains),
            Open = OpenTickets.Of(past, period.End),
            Figures = FigurePair.Of(past, period),
        };
    }

    private static int Count(KeyFigureSet figures) => figures.Topics.Sum(topic => topic.Count);
}
