namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>A warning with its place.</summary>
/// <param name="Line">1-based; 0 when it concerns the whole file.</param>
internal sealed record FoundWarning(string Code, string File, long Line, string Key, string Message, string Fix)
{
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Key.Length > 0 ? $"{Key}: " : "")}{Message} {Fix} [{Code}]";
}
