using HealthScore.Scoring.Import.Loading;
using Spectre.Console;

namespace HealthScore.Bot.Commands;

/// <summary>A bar per file on standard error while an import runs, when a person is looking.</summary>
internal sealed class ImportProgressBar(ProgressContext bars) : IProgress<ImportProgress>
{
    private readonly Dictionary<string, ProgressTask> _tasks = [];

    public static async Task<ImportReport> ShowAsync(
        TextWriter error, Func<IProgress<ImportProgress>?, Task<ImportReport>> import)
    {
        if (Console.IsErrorRedirected || !ReferenceEquals(error, Console.Error)) return await import(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(bars => import(new ImportProgressBar(bars)));
    }

    public void Report(ImportProgress value)
    {
        if (!_tasks.TryGetValue(value.File, out var task))
            _tasks[value.File] = task = bars.AddTask(Markup.Escape(Path.GetFileName(value.File)), maxValue: Math.Max(1, value.Bytes));
        task.Value = value.BytesRead;
    }
}
