namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>What speaks for an intent (or, with a negative weight, against it) when all of it is in a sentence.</summary>
internal sealed record Cue(IReadOnlyList<CuePart> Parts, double Weight)
{
    private readonly int[] _ids = [.. Parts.Select(part => MeaningIds.Of(part.Name))];
    private readonly bool[] _absent = [.. Parts.Select(part => part.Absent)];

    public bool IsIn(MeaningSet meanings)
    {
        for (var i = 0; i < _ids.Length; i++)
            if (meanings.Contains(_ids[i]) == _absent[i]) return false;
        return true;
    }

    public override string ToString() => string.Join(' ', Parts);
}
