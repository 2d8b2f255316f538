namespace HealthScore.Bot.Understanding.Reading;

/// <summary>A sentence that goes on with the question before.</summary>
/// <param name="Intent">What was asked before, or what it becomes.</param>
/// <param name="Filters">Those of the question before with what is said now.</param>
internal sealed record FollowUp(string Intent, QuestionFilters Filters)
{
    /// <summary>The next page of the same list.</summary>
    public bool IsMore { get; init; }

    /// <summary>It is about the same accounts.</summary>
    public bool KeepsAccounts { get; init; }
}
