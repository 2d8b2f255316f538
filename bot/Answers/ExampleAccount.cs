namespace HealthScore.Bot.Answers;

/// <summary>An account for example questions that the asker can really ask.</summary>
internal static class ExampleAccount
{
    private const int LongestReadable = 24;

    /// <summary>The asker's largest, of those with a name that is short enough to read; null when they see none.</summary>
    public static string? For(Question question) =>
        question.Visible.Active
            .Where(entry => entry.Account.Name.Length <= LongestReadable)
            .OrderByDescending(entry => question.Asker is { } asker && entry.Account.Owner == asker.Id)
            .ThenByDescending(entry => entry.Account.Arr ?? 0)
            .ThenBy(entry => entry.Account.Id)
            .FirstOrDefault()?.Account.Name;
}
