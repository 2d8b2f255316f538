using HealthScore.Bot.Understanding;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Answers;

/// <summary>What an answer showed, for the question after it: "the second one", "show more", "why?".</summary>
internal sealed class Trail
{
    /// <summary>Nothing was told that another question could go on from.</summary>
    public bool IsEmpty { get; private set; } = true;

    public IReadOnlyList<AccountId> Accounts { get; private set; } = [];

    /// <summary>What limited a list, with what it added by itself; null for those of the question.</summary>
    public QuestionFilters? Filters { get; private set; }

    public int Shown { get; private set; }

    public bool AwaitsAccount { get; private set; }

    /// <summary>Of a comparison, those that were certain while one name was asked about.</summary>
    public IReadOnlyList<AccountId> Beside { get; private set; } = [];

    public void Told(IReadOnlyList<AccountId> accounts) => (IsEmpty, Accounts) = (false, accounts);

    /// <param name="accounts">The rows shown now, in their order.</param>
    /// <param name="shown">How many rows were shown up to now, those of earlier pages included.</param>
    public void Listed(IReadOnlyList<AccountId> accounts, QuestionFilters filters, int shown) =>
        (IsEmpty, Accounts, Filters, Shown) = (false, accounts, filters, shown);

    /// <param name="choices">Those offered, in their order; may be none.</param>
    public void Asked(IReadOnlyList<AccountId> choices) => (IsEmpty, Accounts, AwaitsAccount) = (false, choices, true);

    /// <summary>The same of a comparison, with those that need not be asked about.</summary>
    public void AskedBeside(IReadOnlyList<AccountId> certain) => Beside = certain;
}
