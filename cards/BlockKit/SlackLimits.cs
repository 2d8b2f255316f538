namespace HealthScore.Cards.BlockKit;

/// <summary>What Slack takes in one message. Source: the platform's public documentation; the total is measured by its users.</summary>
internal static class SlackLimits
{
    public const int Blocks = 50;

    public const int SectionText = 3000;

    public const int HeaderText = 150;

    public const int ContextText = 2000;

    public const int ActionsPerBlock = 25;

    public const int ButtonText = 75;

    public const int ButtonValue = 2000;

    /// <summary>Characters of all texts together, with room to spare under about 13,200.</summary>
    public const int AllText = 12_000;

    /// <summary>The fallback text is cut by Slack beyond this; ours is one line.</summary>
    public const int FallbackText = 1000;
}
