using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>The accounts of the turn before that a sentence may be about.</summary>
/// <param name="Accounts">In the order they are spoken of.</param>
internal sealed record Carried(CarriedBy By, IReadOnlyList<AccountId> Accounts)
{
    public static Carried None { get; } = new(CarriedBy.Nothing, []);

    /// <summary>The sentence speaks of them.</summary>
    public bool IsSpokenOf => By > CarriedBy.Silence;
}
