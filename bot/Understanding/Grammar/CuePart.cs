namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>One name of a cue; <paramref name="Absent"/> when it must not be in the sentence.</summary>
internal sealed record CuePart(string Name, bool Absent)
{
    public override string ToString() => Absent ? "!" + Name : Name;
}
