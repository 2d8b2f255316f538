namespace HealthScore.Cards.Model;

/// <summary>A language the product speaks.</summary>
public enum Language
{
    English,
    Spanish,
    Portuguese,
    Hebrew,
}
