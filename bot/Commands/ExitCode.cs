namespace HealthScore.Bot.Commands;

/// <summary>What every command's exit code means.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Finished, but something was left out or came out negative; standard error says what.</summary>
    public const int DoneWithRemarks = 1;

    /// <summary>Wrong usage, bad input or a bad setting: nothing was changed.</summary>
    public const int BadInput = 2;
}
