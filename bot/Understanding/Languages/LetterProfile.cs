namespace HealthScore.Bot.Understanding.Languages;

/// <summary>Which three letters follow each other in the words of a language: what an unknown word looks like.</summary>
internal sealed class LetterProfile
{
    private const int Letters = 28;
    private const int Edge = 26;
    private const int Other = 27;
    private const float Unseen = 0.3f;

    private readonly float[] _logs = new float[Letters * Letters * Letters];

    /// <param name="words">Folded words; each counts once.</param>
    public LetterProfile(IEnumerable<string> words)
    {
        var total = 0;
        Array.Fill(_logs, Unseen);
        foreach (var word in words)
        {
            var (before, at) = (Edge, Code(word[0]));
            for (var i = 1; i <= word.Length; i++)
            {
                var next = i < word.Length ? Code(word[i]) : Edge;
                _logs[Place(before, at, next)]++;
                total++;
                (before, at) = (at, next);
            }
        }

        for (var i = 0; i < _logs.Length; i++) _logs[i] = MathF.Log(_logs[i] / (total + (Unseen * _logs.Length)));
    }

    /// <summary>The mean logarithm of how likely each three letters are.</summary>
    public float Of(string word)
    {
        var sum = 0f;
        var (before, at) = (Edge, Code(word[0]));
        for (var i = 1; i <= word.Length; i++)
        {
            var next = i < word.Length ? Code(word[i]) : Edge;
            sum += _logs[Place(before, at, next)];
            (before, at) = (at, next);
        }

        return sum / word.Length;
    }

    private static int Code(char c) => c is >= 'a' and <= 'z' ? c - 'a' : Other;

    private static int Place(int a, int b, int c) => (((a * Letters) + b) * Letters) + c;
}
