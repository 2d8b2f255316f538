namespace HealthScore.Cards.Wording;

/// <summary>What fills a placeholder: a finished text, or a number that the placeholder's format writes.</summary>
internal readonly struct WordingValue
{
    private WordingValue(string? text, double number)
    {
        Text = text;
        Number = number;
    }

    public string? Text { get; }

    public double Number { get; }

    public static implicit operator WordingValue(string text) => new(text, 0);

    public static implicit operator WordingValue(int number) => new(null, number);

    public static implicit operator WordingValue(double number) => new(null, number);
}
