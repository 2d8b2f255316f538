namespace HealthScore.Bot.Understanding;

/// <summary>The owners in <see cref="QuestionFilters.Owner"/> that are no user ids.</summary>
internal static class OwnerNames
{
    public const string Me = "me";
    public const string Team = "team";
}
