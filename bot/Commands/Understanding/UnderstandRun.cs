using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Commands.Understanding;

/// <summary>Reads the directory, then understands line by line: one object out for each one in, in the same order.</summary>
internal static class UnderstandRun
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        UnderstandRequest request, Stream input, Stream output, TextWriter error, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (request.AsOf is { } asOf)
        {
            if (!CellParser.TryInstant(asOf, out var now))
            {
                await error.WriteLineAsync($"--as-of \"{asOf}\": {CellParser.InstantExpected}");
                return ExitCode.BadInput;
            }

            clock = new FixedClock(now);
        }

        try
        {
            var rejects = new RejectedRows();
            var people = People(request.Users, rejects);
            var understanding = Understanding(request, people, clock, rejects);
            await rejects.WriteAsync(error);
            return await AnswerAsync(request, understanding, people, input, output, error, cancellationToken);
        }
        catch (FileProblemException e)
        {
            await error.WriteLineAsync(Printable.Text(e.Problem.ToString()));
            return ExitCode.BadInput;
        }
        catch (GrammarException e)
        {
            await error.WriteLineAsync(Printable.Text(e.Message));
            return ExitCode.BadInput;
        }
    }

    private static PeopleDirectory People(string? path, RejectedRows rejects)
    {
        if (path is null) return new PeopleDirectory([]);
        var file = PeopleFile.Read(path);
        foreach (var row in file.Rejected) rejects.Add(row);
        return new PeopleDirectory(file.People);
    }

    private static GrammarUnderstanding Understanding(UnderstandRequest request, PeopleDirectory people, TimeProvider clock, RejectedRows rejects)
    {
        var file = AccountsFile.Read(request.Accounts);
        foreach (var row in file.Rejected) rejects.Add(row);
        var accounts = new CurrentAccounts();
        accounts.Swap(new AccountDirectory(file.Accounts));
        var grammars = request.Grammar is { } folder ? GrammarSource.ReadFolder(folder) : LanguageGrammar.All;
        return new GrammarUnderstanding(accounts, people, new Visibility(VisibilityRule.Everyone, people), clock, grammars);
    }

    private static async Task<int> AnswerAsync(
        UnderstandRequest request, GrammarUnderstanding understanding, PeopleDirectory people,
        Stream input, Stream output, TextWriter error, CancellationToken cancellationToken)
    {
        using var lines = new StreamReader(input);
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer, Options);
        for (var number = 1; await lines.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (line.Length == 0) continue;
            if (!AskedLine.TryRead(line, out var asked, out var problem))
            {
                await output.FlushAsync(cancellationToken);
                await error.WriteLineAsync($"Line {number}: {problem}.");
                return ExitCode.BadInput;
            }

            Write(json, asked, understanding, people, request.Explain);
            buffer.Write("\n"u8);
            await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
            buffer.ResetWrittenCount();
            json.Reset();
        }

        await output.FlushAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, AskedLine asked, GrammarUnderstanding understanding, PeopleDirectory people, bool explain)
    {
        var asker = asked.User is { } user ? people.Find(user) : null;
        json.WriteStartObject();
        UnderstoodJson.Write(json, understanding.Understand(asked.Text, asker, asked.Before));
        if (explain) InterpretationJson.Write(json, understanding.Explain(asked.Text, asker, asked.Before));
        json.WriteEndObject();
        json.Flush();
    }
}
