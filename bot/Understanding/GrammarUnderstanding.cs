using HealthScore.Bot.People;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Languages;
using HealthScore.Bot.Understanding.Reading;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using NodaTime;

namespace HealthScore.Bot.Understanding;

/// <summary>Understands with the grammars given. Same text, directory, day and turn before: same answer.</summary>
internal sealed class GrammarUnderstanding(
    CurrentAccounts accounts, IPeopleDirectory people, Visibility visibility, TimeProvider time, IReadOnlyList<LanguageGrammar> grammars) : IUnderstanding
{
    /// <summary>A language this far behind the likeliest is read as well.</summary>
    private const float NearTie = 0.4f;

    private const float Tie = 0.1f;

    /// <summary>What the language expected is worth: less than a word.</summary>
    private const float Expected = 0.3f;

    private readonly LanguageChooser _languages = new(grammars);
    private KnownPeople _known = new([], new PeopleNames([]));

    public Understood Understand(string text, Person? asker, TurnBefore? before = null)
    {
        var directory = accounts.Directory;
        return Conclusion.Of(Interpret(text, asker, before, directory), directory, asker);
    }

    /// <summary>Everything that <see cref="Understand"/> decides by.</summary>
    public Interpretation Explain(string text, Person? asker, TurnBefore? before = null) => Interpret(text, asker, before, accounts.Directory);

    private Interpretation Interpret(string text, Person? asker, TurnBefore? before, AccountDirectory directory)
    {
        var sentence = Tokenizer.Read(text);
        var names = NamesOf(people.All);
        var seen = visibility.SeenBy(asker);
        Predicate<Account> visible = account => seen?.Matches(account) ?? true;
        var scene = new Scene(directory, directory.Finder.Exact(sentence, visible), names, visible, Today(asker), before) { SeesAll = seen is null };
        Span<float> weights = stackalloc float[grammars.Count];
        Weigh(sentence, scene, asker, weights);
        var best = Heaviest(weights);
        var reading = Interpreter.Read(sentence, grammars[best], scene);
        for (var i = 0; i < grammars.Count; i++)
        {
            if (i == best || weights[i] <= 0 || weights[i] < weights[best] - NearTie) continue;
            var other = Interpreter.Read(sentence, grammars[i], scene);
            if (other.IsClearerThan(reading) || (weights[i] > weights[best] - Tie && other.IsPlainerThan(reading))) reading = other;
        }

        return reading;
    }

    private void Weigh(Sentence sentence, Scene scene, Person? asker, Span<float> weights)
    {
        _languages.Weigh(sentence, scene, weights);
        var expected = scene.Before?.Language ?? asker?.Language ?? Language.English;
        if (sentence.HasHebrew && NoneButHebrew(weights)) expected = Language.Hebrew;
        for (var i = 0; i < grammars.Count; i++)
            if (grammars[i].Language == expected) weights[i] += Expected;
    }

    private bool NoneButHebrew(Span<float> weights)
    {
        for (var i = 0; i < grammars.Count; i++)
            if (weights[i] != 0 && grammars[i].Language != Language.Hebrew) return false;
        return true;
    }

    private static int Heaviest(Span<float> weights)
    {
        var best = 0;
        for (var i = 1; i < weights.Length; i++)
            if (weights[i] > weights[best]) best = i;
        return best;
    }

    private DateOnly Today(Person? asker)
    {
        var zone = asker is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(asker.TimeZone);
        var date = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone ?? DateTimeZone.Utc).Date;
        return new DateOnly(date.Year, date.Month, date.Day);
    }

    private PeopleNames NamesOf(IReadOnlyList<Person> all)
    {
        if (!ReferenceEquals(_known.All, all)) _known = new KnownPeople(all, new PeopleNames(all));
        return _known.Names;
    }

    private sealed record KnownPeople(IReadOnlyList<Person> All, PeopleNames Names);
}
