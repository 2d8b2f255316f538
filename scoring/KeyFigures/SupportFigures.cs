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
    private readonly Dictionary<string, (int Count, int Before)> _topics = new(StringComparer.Ordinal);

    public void Add(SignalHistory history, in Period period)
    {
        _firstResponse.Add(history, period);
        _resolution.Add(history, period);
        var series = history.Of(Ticket);
        var (from, end) = (series.CountUpTo(period.After.UtcTicks), series.CountUpTo(period.End.UtcTicks));
        for (var i = series.CountUpTo(period.Before().After.UtcTicks); i < end; i++)
        {
            ref var topic = ref CollectionsMarshal.GetValueRefOrAddDefault(_topics, series.AttributesOf(i)[Topic] ?? NoTopic, out _);
            if (i >= from) topic.Count++;
            else topic.Before++;
        }
    }

    public IEnumerable<KeyFigure> Figures()
    {
        yield return Hours(FigureIds.FirstResponse, _firstResponse);
        yield return Hours(FigureIds.Resolution, _resolution);
        var (count, before) = (_topics.Values.Sum(topic => topic.Count), _topics.Values.Sum(topic => topic.Before));
        yield return count + before == 0
            ? new KeyFigure(FigureIds.Tickets, FigureUnit.Count, null, 0, [])
            : new KeyFigure(FigureIds.Tickets, FigureUnit.Count, count, count, [new("before", FigureUnit.Count, before)]);
    }

    public IReadOnlyList<TopicTrend> Topics() =>
        [.. _topics.Select(topic => new TopicTrend(topic.Key == NoTopic ? null : topic.Key, topic.Value.Count, topic.Value.Before))
            .OrderByDescending(topic => topic.Count).ThenByDescending(topic => topic.Change)
            .ThenBy(topic => topic.Topic, StringComparer.Ordinal)];

    // Half of all customers waited no longer than the median; one that waited for a week pulls only the mean.
    private static KeyFigure Hours(string id, SignalValues values) => new(
        id, FigureUnit.Hours, values.Median(), values.Count,
        values.Mean() is { } mean ? [new("mean", FigureUnit.Hours, mean)] : []);
}
