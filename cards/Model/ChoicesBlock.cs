namespace HealthScore.Cards.Model;

/// <summary>Answers to pick from, one below the other: accounts that may have been meant, questions to ask.</summary>
public sealed record ChoicesBlock(IReadOnlyList<CardButton> Choices) : CardBlock;
