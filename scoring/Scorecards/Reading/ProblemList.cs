using YamlDotNet.Core;

namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>Collects what is wrong with one file, so that all of it is said at once.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<ScorecardProblem> _problems = [];

    public IReadOnlyList<ScorecardProblem> Problems => _problems;

    public void Add(Mark at, string key, string message, string fix) =>
        Add(new ScorecardProblem(file, at.Line, key, message, fix));

    public void AddForFile(string message, string fix) => Add(new ScorecardProblem(file, 0, "", message, fix));

    // A key that is asked for twice is wrong once.
    private void Add(ScorecardProblem problem)
    {
        if (!_problems.Contains(problem)) _problems.Add(problem);
    }
}
