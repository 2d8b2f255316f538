using HealthScore.Bot.Api.Problems;

namespace HealthScore.Bot.Api.Intake;

/// <summary>Why a write failed.</summary>
/// <param name="IsOfTheStore">
/// It did not begin, or could not end: no request is to blame, and the next write would fail too.
/// </param>
internal sealed record WriteFault(Problem? Problem, bool IsOfTheStore)
{
    public static readonly WriteFault None = new(null, false);
}
