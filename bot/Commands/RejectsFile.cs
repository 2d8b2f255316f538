using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Commands;

/// <summary>A CSV file with every row that was left out, for the person who repairs them.</summary>
internal sealed class RejectsFile : IAsyncDisposable
{
    private readonly StreamWriter _file;

    private RejectsFile(StreamWriter file)
    {
        _file = file;
        _file.WriteLine("file,line,column,value,reason");
    }

    /// <summary>Null when no file is asked for.</summary>
    /// <exception cref="FileProblemException">It cannot be written.</exception>
    public static RejectsFile? Open(string? path)
    {
        if (path is null) return null;
        try
        {
            return new RejectsFile(new StreamWriter(path) { NewLine = "\n" });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FileProblemException(new FileProblem(
                path, 0, "The file for rejected rows cannot be written.", "Name another with --rejects."));
        }
    }

    public void Add(RejectedRow row) => _file.WriteLine(string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Cell(row.File)},{row.Line},{Cell(row.Column)},{Cell(row.Value)},{Cell(row.Reason)}"));

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
