using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>Something an account reaches: a signal of a kind, with an attribute of a value where that is said.</summary>
/// <param name="Kind">Such as <c>onboarding.milestone</c>.</param>
/// <param name="Attribute">Null for any signal of the kind.</param>
/// <param name="Value">What the attribute must say.</param>
public sealed record Milestone(string Kind, string? Attribute, string? Value)
{
    public const string Expected =
        "Write KIND, or KIND:ATTRIBUTE=VALUE, such as onboarding.milestone:milestone=go_live or training.completed.";

    /// <summary>Reads <c>KIND</c> or <c>KIND:ATTRIBUTE=VALUE</c>; null when it is neither.</summary>
    public static Milestone? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().Split(':', 2);
        if (parts[0].Length == 0) return null;
        if (parts.Length == 1) return new Milestone(parts[0], null, null);
        var pair = parts[1].Split('=', 2);
        return pair is [{ Length: > 0 }, { Length: > 0 }] ? new Milestone(parts[0], pair[0], pair[1]) : null;
    }

    public override string ToString() => Attribute is null ? Kind : $"{Kind}:{Attribute}={Value}";

    /// <summary>When it was first reached after an instant and up to another; null when it was not.</summary>
    /// <param name="from">UTC ticks; reached at this instant counts too when <paramref name="inclusive"/>.</param>
    internal long? FirstIn(SignalHistory history, long from, long end, bool inclusive)
    {
        var series = history.Of(Kind);
        var last = series.CountUpTo(end);
        for (var i = series.CountUpTo(inclusive ? from - 1 : from); i < last; i++)
        {
            if (Attribute is null || series.AttributesOf(i)[Attribute] == Value) return series.At[i];
        }

        return null;
    }
}
