using System.Reflection;
using HealthScore.Bot.Understanding.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>What may differ between two spellings of one company's name; read from <c>names.yaml</c>.</summary>
internal sealed class NamingConventions
{
    private readonly HashSet<string> _legalForms;
    private readonly HashSet<string> _articles;
    private readonly string _gluedPrefixes;
    private readonly HashSet<string> _lastWords;
    private readonly int _longestLegalForm;

    private NamingConventions(NamesFile file)
    {
        var forms = file.LegalForms.SelectMany(line => line.Split(',')).Select(Folded).Where(form => form.Length > 0).ToList();
        _legalForms = [.. forms, .. forms.Select(form => form.Replace(" ", "", StringComparison.Ordinal))];
        _lastWords = [.. _legalForms.Select(form => form[(form.LastIndexOf(' ') + 1)..])];
        _longestLegalForm = forms.Max(form => form.Count(c => c == ' ')) + 1;
        _articles = [.. file.Articles.Select(Folded)];
        Joiners = [.. file.Joiners.Select(Folded)];
        _gluedPrefixes = string.Concat(file.GluedPrefixes);
    }

    public static NamingConventions Default { get; } = Load();

    /// <summary>Folded words for "and".</summary>
    public IReadOnlyList<string> Joiners { get; }

    /// <summary>How many letters on the front of a word may be glued prefixes: 0, 1 or 2, with <paramref name="shortest"/> left.</summary>
    public int MostGlued(ReadOnlySpan<char> word, int shortest)
    {
        var glued = 0;
        while (glued < 2 && word.Length - glued > shortest && _gluedPrefixes.Contains(word[glued])) glued++;
        return glued;
    }

    /// <summary>How many words are left of a name without the legal forms at its end; at least one.</summary>
    public int WithoutLegalForm(IReadOnlyList<string> words)
    {
        var left = words.Count;
        while (left > 1 && LegalFormEndingAt(words, left) is var taken and > 0) left -= taken;
        return left;
    }

    public bool IsArticle(string word) => _articles.Contains(word);

    public bool IsLegalForm(string word) => _legalForms.Contains(word);

    private int LegalFormEndingAt(IReadOnlyList<string> words, int end)
    {
        if (!_lastWords.Contains(words[end - 1])) return 0;
        for (var length = Math.Min(_longestLegalForm, end - 1); length > 0; length--)
            if (_legalForms.Contains(string.Join(' ', words.Skip(end - length).Take(length)))) return length;
        return 0;
    }

    private static string Folded(string text) => string.Join(' ', Tokenizer.Read(text).Tokens.Select(token => token.Text));

    private static NamingConventions Load()
    {
        var resource = typeof(NamingConventions).FullName!.Replace(nameof(NamingConventions), "names.yaml", StringComparison.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without {resource}.");
        using var reader = new StreamReader(stream);
        var deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        return new NamingConventions(deserializer.Deserialize<NamesFile>(reader));
    }

    private sealed class NamesFile
    {
        public List<string> LegalForms { get; init; } = [];

        public List<string> Articles { get; init; } = [];

        public List<string> Joiners { get; init; } = [];

        public List<string> GluedPrefixes { get; init; } = [];
    }
}
