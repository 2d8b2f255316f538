namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Words of a sentence, from <paramref name="Start"/> to just before <paramref name="End"/>.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    public int Length => End - Start;
}
