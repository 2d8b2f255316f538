using HealthScore.Bot.Storage;

namespace HealthScore.EndToEnd.Crash;

/// <summary>A store that outlives the programs that are killed on it.</summary>
internal interface ICrashStore : IDisposable
{
    /// <summary>Settings that make the program use it.</summary>
    IReadOnlyList<string> Settings { get; }

    /// <summary>Does something with it while no program runs.</summary>
    Task UseAsync(Func<OpenedStore, Task> work);

    /// <summary>Reads it as a dead program left it, without putting right what the next start must put right itself.</summary>
    Task<StoreLook> LookAsync();
}
