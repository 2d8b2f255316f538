using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Turns.Context;

/// <summary>What one person was told last in one conversation: what "why?", "the second one" and "show more" go on from.</summary>
internal sealed record TurnContext
{
    /// <summary>One of <see cref="Intents"/>.</summary>
    public required string Intent { get; init; }

    /// <summary>Those the answer was about; of a list those it showed, of a question back those it offered, in its order.</summary>
    public IReadOnlyList<AccountId> Accounts { get; init; } = [];

    /// <summary>What limited the answer.</summary>
    public QuestionFilters Filters { get; init; } = QuestionFilters.None;

    /// <summary>How many rows of a list were shown so far; 0 for anything but a list.</summary>
    public int Shown { get; init; }

    /// <summary>The bot asked which account is meant: the question goes on once it is named.</summary>
    public bool AwaitsAccount { get; init; }

    /// <summary>Of a comparison, those that were certain while one name was asked about.</summary>
    public IReadOnlyList<AccountId> Beside { get; init; } = [];

    /// <summary>The language of the answer.</summary>
    public required Language Language { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}
