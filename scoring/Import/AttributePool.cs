using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import;

/// <summary>Gives the same attributes for the same cells, as most signals repeat those of another.</summary>
internal sealed class AttributePool(int capacity = 1 << 16)
{
    private readonly Step _empty = new(default);
    private int _count;

    /// <summary>Where every row begins: no attributes.</summary>
    public Step Start => _empty;

    /// <summary>The step after one more attribute; both texts should come from a pool.</summary>
    public Step Next(Step from, string key, string value)
    {
        if (from.Nexts.TryGetValue((key, value), out var known)) return known;
        var next = new Step(new SignalAttributes([.. from.Attributes, new(key, value)]));
        if (_count >= capacity) return next;
        _count++;
        from.Nexts.Add((key, value), next);
        return next;
    }

    internal sealed class Step(SignalAttributes attributes)
    {
        public SignalAttributes Attributes { get; } = attributes;

        public Dictionary<(string Key, string Value), Step> Nexts { get; } = [];
    }
}
