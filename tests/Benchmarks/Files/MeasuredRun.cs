using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace HealthScore.Benchmarks.Files;

/// <summary>One run of the program as a child: what it took.</summary>
/// <param name="Wall">Seconds from start to end, the runtime's own start included.</param>
/// <param name="Cpu">Seconds of user and system time of all threads.</param>
/// <param name="PeakBytes">Most resident memory.</param>
/// <param name="Load">Seconds.</param>
/// <param name="Compute">Seconds.</param>
/// <param name="Write">Seconds.</param>
internal sealed record MeasuredRun(double Wall, double Cpu, long PeakBytes, double Load, double Compute, double Write)
{
    // Milliseconds.
    private const int Quick = 5;

    /// <summary>Starts the program that this one was built with and waits for it.</summary>
    public static async Task<MeasuredRun> OfAsync(IEnumerable<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "healthscore.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var began = Stopwatch.GetTimestamp();
        using var child = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var drained = child.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = child.StandardError.ReadToEndAsync();
        var (cpu, peak) = Watch(child);
        await drained;
        var wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var said = (await error).TrimEnd();
        if (child.ExitCode != 0) throw new InvalidOperationException($"The program ended with {child.ExitCode}: {said}");
        using var phases = JsonDocument.Parse(said[(said.LastIndexOf('\n') + 1)..]);
        double Phase(string name) => phases.RootElement.GetProperty(name).GetDouble();
        return new MeasuredRun(wall, cpu, peak, Phase("load"), Phase("compute"), Phase("write"));
    }

    // The system forgets both with the process, so the last look before its end counts.
    private static (double Cpu, long Peak) Watch(Process child)
    {
        var (cpu, peak) = (0.0, 0L);
        while (!child.WaitForExit(Quick))
        {
            try
            {
                child.Refresh();
                (cpu, peak) = (child.TotalProcessorTime.TotalSeconds, Math.Max(peak, child.PeakWorkingSet64));
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                break;
            }
        }

        child.WaitForExit();
        return (cpu, peak);
    }
}
