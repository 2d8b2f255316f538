using HealthScore.Cards.Model;

namespace HealthScore.Cards.Wording;

/// <summary>
/// A sentence in all its forms. The first placeholder that holds a number chooses: <c>zero</c> for what is shown as 0; below 0
/// <c>negative_one</c> and <c>negative_two</c> by the plural form, then <c>negative</c>; then the plural form, then <c>other</c>.
/// </summary>
internal sealed class Phrase
{
    private const string Below = "negative";

    private static readonly string[] Known = ["zero", Below, Below + "_one", Below + "_two", "one", "two", "many", "other"];

    private readonly Dictionary<string, Template> _forms;
    private readonly Template _other;

    /// <exception cref="FormatException">There is no <c>other</c> form.</exception>
    public Phrase(IReadOnlyDictionary<string, string> forms, IReadOnlyList<string> placeholders)
    {
        _forms = forms.ToDictionary(f => f.Key, f => new Template(f.Value, placeholders));
        var unknown = _forms.Keys.Except(Known).FirstOrDefault();
        if (unknown is not null) throw new FormatException($"\"{unknown}\" is no form; use one of {string.Join(", ", Known)}.");
        _other = _forms.TryGetValue("other", out var other)
            ? other
            : throw new FormatException("the form \"other\" is missing.");
    }

    /// <summary>The arguments that no form uses.</summary>
    public IEnumerable<int> Unused(int count) => Enumerable.Range(0, count).Except(_forms.Values.SelectMany(t => t.Uses));

    /// <summary>Every style in which a form writes an argument.</summary>
    public IEnumerable<(int Argument, NumberStyle Style)> Styles => _forms.Values.SelectMany(t => t.Styles).Distinct();

    /// <summary>Whether more than the plain sentence is given.</summary>
    public bool HasForms => _forms.Count > 1;

    /// <summary>Whether it has forms of its own below 0, and shows there how much.</summary>
    public bool CountsBelowZero(int argument) =>
        _forms.Keys.Any(form => form.StartsWith(Below, StringComparison.Ordinal))
        && _forms.GetValueOrDefault(Below, _other).Uses.Contains(argument);

    public string Fill(ReadOnlySpan<WordingValue> values, Language language, Formats formats) =>
        (_forms.Count == 1 ? _other : Choose(values, language)).Fill(values, language, formats);

    private Template Choose(ReadOnlySpan<WordingValue> values, Language language)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Text is not null) continue;
            var style = _other.StyleOf(i);
            return Choose(Formats.Shown(values[i].Number, style), Formats.ShowsDecimal(values[i].Number, style), language);
        }

        return _other;
    }

    private Template Choose(double shown, bool showsDecimal, Language language)
    {
        if (shown == 0 && _forms.TryGetValue("zero", out var zero)) return zero;
        var form = PluralForm.Of(language, shown, showsDecimal);
        if (shown < 0 && _forms.TryGetValue($"{Below}_{form}", out var exact)) return exact;
        return shown < 0 && _forms.TryGetValue(Below, out var negative) ? negative : _forms.GetValueOrDefault(form, _other);
    }
}
