namespace HealthScore.EndToEnd.Program;

/// <summary>How a run of the program ended.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    /// <summary>Everything it said, for the message of a failed assertion.</summary>
    public string Said => $"exit code {Code}\n{Output}\n{Error}";
}
