namespace HealthScore.Bot.Understanding;

/// <summary>What can be asked; also the verbs of buttons.</summary>
internal static class Intents
{
    public const string AccountHealth = "account.health";
    public const string AccountWhy = "account.why";
    public const string BookAtRisk = "book.at_risk";
    public const string BookSummary = "book.summary";
    public const string Help = "help";
    public const string SmallTalk = "smalltalk";
    public const string Unknown = "unknown";
}
