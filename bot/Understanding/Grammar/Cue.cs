namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>What speaks for an intent (or, with a negative weight, against it) when all of it is in a sentence.</summary>
internal sealed record Cue(IReadOnlyList<CuePart> Parts, double Weight)
{
    public bool IsIn(IReadOnlySet<string> meanings)
    {
        for (var i = 0; i < Parts.Count; i++)
            if (meanings.Contains(Parts[i].Name) == Parts[i].Absent) return false;
        return true;
    }

    public override string ToString() => string.Join(' ', Parts);
}
