using System.Reflection;

namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>Where grammar files are: a folder, or the files built into the program.</summary>
internal static class GrammarSource
{
    public const string IntentsFile = "intents.yaml";

    private static readonly string[] Languages = ["en", "es", "pt", "he"];

    /// <summary>The grammars built into the program, English first.</summary>
    public static IReadOnlyList<LanguageGrammar> ReadEmbedded()
    {
        var program = Assembly.GetExecutingAssembly();
        return ReadAll(file => program.GetManifestResourceStream($"{typeof(GrammarSource).Namespace}.{file}") is { } stream ? new StreamReader(stream) : null);
    }

    /// <exception cref="GrammarException">The folder has no grammar, or one that is not right.</exception>
    public static IReadOnlyList<LanguageGrammar> ReadFolder(string folder) =>
        ReadAll(file => Path.Combine(folder, file) is var path && File.Exists(path) ? new StreamReader(path) : null);

    private static List<LanguageGrammar> ReadAll(Func<string, TextReader?> open)
    {
        var intents = Open(IntentsFile)
            ?? throw new GrammarException($"There is no {IntentsFile}; name a folder that has it and a file for each language, such as en.yaml.");
        var grammars = new List<LanguageGrammar>();
        foreach (var language in Languages)
            if (Open($"{language}.yaml") is { } words) grammars.Add(GrammarReader.Read(words, $"{language}.yaml", intents));
        return grammars.Count > 0
            ? grammars
            : throw new GrammarException($"There is no grammar of a language; add {string.Join(" or ", Languages.Select(language => $"{language}.yaml"))}.");

        string? Open(string file)
        {
            using var reader = open(file);
            return reader?.ReadToEnd();
        }
    }
}
