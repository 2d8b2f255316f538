namespace HealthScore.Cards.Wording;

internal static class PrivacyKeys
{
    public static readonly WordingKey Answered = new("privacy.answered");
    public static readonly WordingKey AskAlone = new("privacy.ask_alone");
}
