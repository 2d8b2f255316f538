using System.Runtime.InteropServices;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>How long customers waited, and what they wrote about.</summary>
internal sealed class SupportFigures
{
    private const string Ticket = "support.ticket";
    private const string Topic = "topic";
    private const string NoTopic = "";

    private readonly SignalValues _firstResponse = new("support.first_response_hours");
    private readonly SignalValues _resolution = new("support.resolution_hours");
    private Dictionary<string, (int Count, int Before)>? _topics;

    /// <summary>Tickets in the period.</summary>
    public int Tickets => _topics?.Values.Sum(topic => topic.Count) ?? 0;

    /// <summary>Tickets in the period before.</summary>
    public int TicketsBefore => _topics?.Values.Sum(topic => topic.Before) ?? 0;

    public void Add(SignalHistory history, in Period period)
    {
        _firstResponse.Add(history, period);
        _resolution.Add(history, period);
        var series = history.Of(Ticket);
        var (from, end) = (series.CountUpTo(period.After.UtcTicks), series.CountUpTo(period.End.UtcTicks));
        for (var i = series.CountUpTo(period.Before().After.UtcTicks); i < end; i++)
        {
            ref var topic = ref Of(series.AttributesOf(i)[Topic] ?? NoTopic);
            if (i >= from) topic.Count++;
            else topic.Before++;
        }
    }

    public void Merge(SupportFigures other)
    {
        _firstResponse.Merge(other._firstResponse);
        _resolution.Merge(other._resolution);
        if (other._topics is null) return;
        foreach (var (name, (count, before)) in other._topics)
        {
            ref var topic = ref Of(name);
            topic = (topic.Count + count, topic.Before + before);
        }
    }

    public IEnumerable<KeyFigure> Figures()
    {
        yield return Hours(FigureIds.FirstResponse, _firstResponse);
        yield return Hours(FigureIds.Resolution, _resolution);
        var (count, before) = (Tickets, TicketsBefore);
        yield return count + before == 0
            ? new KeyFigure(FigureIds.Tickets, FigureUnit.Count, null, 0, [])
            : new KeyFigure(FigureIds.Tickets, FigureUnit.Count, count, count, [new("before", FigureUnit.Count, before)]);
    }

    public IReadOnlyList<TopicTrend> Topics() =>
        [.. (_topics ?? []).Select(topic => new TopicTrend(topic.Key == NoTopic ? null : topic.Key, topic.Value.Count, topic.Value.Before))
            .OrderByDescending(topic => topic.Count).ThenByDescending(topic => topic.Change)
            .ThenBy(topic => topic.Topic, StringComparer.Ordinal)];

    private ref (int Count, int Before) Of(string topic) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(_topics ??= new(StringComparer.Ordinal), topic, out _);

    // Half of all customers waited no longer than the median; one that waited for a week pulls only the mean.
    private static KeyFigure Hours(string id, SignalValues values) => new(
        id, FigureUnit.Hours, values.Median(), values.Count,
        values.Mean() is { } mean ? [new("mean", FigureUnit.Hours, mean)] : []);
}
