using System.Diagnostics;
using System.Globalization;
using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Benchmarks;

/// <summary>Questions in four languages to intents, one in five names with a letter left out, and misspelt names to accounts, on one thread.</summary>
/// <param name="accounts">How many accounts are known.</param>
internal sealed class UnderstandingBenchmark(int accounts)
{
    private const int Questions = 1_000;
    private const int Rounds = 20;

    private static readonly string[] Frames =
    [
        "how is {0}?", "why is {0} red", "{0}", "what's dragging {0} down", "status of {0} please",
        "which accounts are at risk?", "worst 5 enterprise accounts", "how are we doing", "my red accounts over 100k", "help",
        "¿cómo está {0}?", "¿por qué bajó {0} este mes?", "{0}", "tickets de {0} por favor", "¿cuándo renueva {0}?",
        "¿qué cuentas están en riesgo?", "las 5 peores cuentas enterprise", "¿cómo vamos?", "mis cuentas rojas de más de 100 mil", "ayuda",
        "como está a {0}?", "por que a {0} caiu este mês?", "{0}", "chamados da {0} por favor", "quando a {0} renova?",
        "quais contas estão em risco?", "as 5 piores contas enterprise", "como estamos indo?", "minhas contas vermelhas acima de 100 mil", "ajuda",
        "מה המצב של {0}?", "למה {0} ירד החודש?", "{0}", "קריאות של {0} בבקשה", "מתי {0} מתחדש?",
        "אילו לקוחות בסיכון?", "5 הלקוחות הכי גרועים", "מה מצב התיק שלי?", "הלקוחות האדומים שלי מעל 100 אלף", "עזרה",
    ];

    private static readonly string[] Syllables =
        ["ba", "ko", "lu", "mer", "nor", "pax", "qui", "ron", "sol", "tri", "ver", "wex", "yon", "zu", "del", "fin", "gra", "hel", "jen", "cor"];

    private static readonly string[] Trades = ["Systems", "Foods", "Energy", "Logistics", "Partners", "Media", "Software", "Robotics", "Retail", "Labs"];

    private readonly string[] _questions = new string[Questions];
    private readonly Sentence[] _misspelt = new Sentence[Questions];
    private GrammarUnderstanding _understanding = null!;
    private AccountDirectory _directory = AccountDirectory.Empty;

    public void Run(TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        Build(new Random(1));
        Write(output, $"{accounts} accounts indexed in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        for (var warm = 0; warm < 5; warm++) Understand();
        var (allocated, cpu) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        for (var round = 0; round < Rounds; round++) Understand();
        var perQuestion = (Environment.CpuUsage.TotalTime - cpu) / (Rounds * Questions);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (Rounds * Questions);
        Write(output, $"understand: {1 / perQuestion.TotalSeconds:0} questions per second of CPU, {bytes} bytes each");
        var times = _misspelt.Select(Find).Order().ToList();
        Write(output, $"misspelt name: median {times[Questions / 2]:0} µs, p99 {times[Questions * 99 / 100]:0} µs");
    }

    private void Understand()
    {
        foreach (var question in _questions) _understanding.Understand(question, null);
    }

    private double Find(Sentence name)
    {
        var started = Stopwatch.GetTimestamp();
        _directory.Finder.Resolve(name, 0, name.Count, initials: false, _ => true);
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }

    private void Build(Random random)
    {
        var names = Enumerable.Range(0, accounts).Select(_ => $"{Word(random)} {Trades[random.Next(Trades.Length)]}").ToList();
        _directory = new AccountDirectory([.. names.Select((name, i) => new Account { Id = new AccountId($"A-{i}"), Name = name + " Ltd" })]);
        var current = new CurrentAccounts();
        current.Swap(_directory);
        var people = new PeopleDirectory([]);
        _understanding = new GrammarUnderstanding(
            current, people, new Visibility(VisibilityRule.Everyone, people), TimeProvider.System, LanguageGrammar.All);
        for (var i = 0; i < Questions; i++)
        {
            var name = names[random.Next(names.Count)];
            var slipped = name.Remove(random.Next(name.IndexOf(' ', StringComparison.Ordinal)), 1);
            _misspelt[i] = Tokenizer.Read(slipped);
            var frame = Frames[random.Next(Frames.Length)];
            _questions[i] = frame.Replace("{0}", i % 5 == 0 ? slipped : name, StringComparison.Ordinal);
        }
    }

    private static void Write(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
