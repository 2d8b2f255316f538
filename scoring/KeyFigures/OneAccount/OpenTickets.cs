using HealthScore.Scoring.History;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>
/// Which tickets wait: those whose resolution has not come. A ticket and its resolution are told to belong together by their id;
/// where a source gives them none in common, nobody can say what is open.
/// </summary>
internal static class OpenTickets
{
    public const string Opened = "support.ticket";
    public const string Resolved = "support.resolution_hours";

    /// <summary>Oldest first; null where it cannot be known.</summary>
    public static IReadOnlyList<Ticket>? Of(AccountPast past, DateTimeOffset asOf)
    {
        // The later arrival stands for the earlier of the same id, whenever either was.
        var tickets = new Dictionary<string, Signal>(StringComparer.Ordinal);
        var resolved = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (_, signal) in past.Arrivals)
        {
            if (signal.Id is not { } id) continue;
            if (signal.Kind == Opened) tickets[id] = signal;
            else if (signal.Kind == Resolved) resolved[id] = signal.At;
        }

        var isPaired = false;
        var open = new List<Ticket>();
        foreach (var (id, ticket) in tickets)
        {
            if (ticket.At > asOf) continue;
            if (resolved.TryGetValue(id, out var at) && at <= asOf) isPaired = true;
            else open.Add(new Ticket(ticket.At.ToUniversalTime(), ticket.Attributes["topic"], ticket.Attributes["severity"]));
        }

        return isPaired ? [.. open.OrderBy(ticket => ticket.OpenedAt).ThenBy(ticket => ticket.Topic, StringComparer.Ordinal)] : null;
    }
}
