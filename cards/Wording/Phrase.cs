using HealthScore.Cards.Model;

namespace HealthScore.Cards.Wording;

/// <summary>
/// A sentence in all its forms. The first placeholder that holds a number chooses: <c>zero</c> for what is shown as 0,
/// <c>negative_one</c> for −1, <c>negative</c> below 0, then the plural form, then <c>other</c>.
/// </summary>
internal sealed class Phrase
{
    private readonly Dictionary<string, Template> _forms;
    private readonly Template _other;

    /// <exception cref="FormatException">There is no <c>other</c> form.</exception>
    public Phrase(IReadOnlyDictionary<string, string> forms, IReadOnlyList<string> placeholders)
    {
        _forms = forms.ToDictionary(f => f.Key, f => new Template(f.Value, placeholders));
        var unknown = _forms.Keys.Except(["zero", "negative_one", "negative", "one", "two", "many", "other"]).FirstOrDefault();
        if (unknown is not null) throw new FormatException($"\"{unknown}\" is no form; use zero, negative_one, negative, one, two, many, other.");
        _other = _forms.TryGetValue("other", out var other)
            ? other
            : throw new FormatException("the form \"other\" is missing.");
    }

    /// <summary>The arguments that no form uses.</summary>
    public IEnumerable<int> Unused(int count) => Enumerable.Range(0, count).Except(_forms.Values.SelectMany(t => t.Uses));

    public string Fill(ReadOnlySpan<WordingValue> values, Language language, Formats formats) =>
        (_forms.Count == 1 ? _other : Choose(values, language)).Fill(values, formats);

    private Template Choose(ReadOnlySpan<WordingValue> values, Language language)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Text is not null) continue;
            var shown = Formats.Shown(values[i].Number, _other.StyleOf(i));
            if (shown == 0 && _forms.TryGetValue("zero", out var zero)) return zero;
            if (shown == -1 && _forms.TryGetValue("negative_one", out var minusOne)) return minusOne;
            if (shown < 0 && _forms.TryGetValue("negative", out var negative)) return negative;
            return _forms.GetValueOrDefault(PluralForm.Of(language, shown), _other);
        }

        return _other;
    }
}
