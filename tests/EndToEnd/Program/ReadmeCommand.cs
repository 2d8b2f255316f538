namespace HealthScore.EndToEnd.Program;

/// <summary>One command line of the README.</summary>
internal sealed record ReadmeCommand(string Line)
{
    private const string Run = "dotnet run --project bot";

    /// <summary>The tests themselves; running them from a test would not end.</summary>
    public bool IsTest => Line == "dotnet test";

    /// <summary>The bot itself: it runs until it is stopped.</summary>
    public bool IsServing => IsRun && Arguments.All(argument => argument.StartsWith("--", StringComparison.Ordinal));

    public bool IsRun => Line == Run || Line.StartsWith(Run + " -- ", StringComparison.Ordinal);

    /// <summary>What the program itself gets.</summary>
    public IReadOnlyList<string> Arguments => Line == Run ? [] : [.. Words(Line[(Run.Length + " -- ".Length)..])];

    /// <summary>Every line in a <c>sh</c> block, in order.</summary>
    public static IEnumerable<ReadmeCommand> In(IEnumerable<string> readme)
    {
        var isCommand = false;
        foreach (var line in readme)
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isCommand = line == "```sh";
            else if (isCommand && line.Length > 0) yield return new ReadmeCommand(line);
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        var pieces = text.Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            // Every second piece stood between quotes.
            if (i % 2 == 1) yield return pieces[i];
            else
            {
                foreach (var word in pieces[i].Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return word;
            }
        }
    }
}
