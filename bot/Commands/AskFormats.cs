namespace HealthScore.Bot.Commands;

/// <summary>How <c>ask</c> can write an answer.</summary>
internal static class AskFormats
{
    public const string Text = "text";
    public const string Adaptive = "adaptive";
    public const string BlockKit = "blockkit";
}
