using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding;

/// <summary>What the same person was told just before in the same conversation: what "its tickets" and "why?" are about.</summary>
/// <param name="Intent">One of <see cref="Intents"/>; null when it is not known.</param>
/// <param name="Accounts">Those the answer was about or, of a list, showed, in its order.</param>
internal sealed record TurnBefore(string? Intent, IReadOnlyList<AccountId> Accounts)
{
    /// <summary>What limited the answer, which "show more" and "and the yellow ones?" build on.</summary>
    public QuestionFilters Filters { get; init; } = QuestionFilters.None;

    /// <summary>The language it was asked in; null when it is not known.</summary>
    public Language? Language { get; init; }
}
